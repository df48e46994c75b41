/**
 * What follows initials that belong to a registered name, which is written as its owner writes it: US Airways, UK Athletics.
 * Asked of the text right after the initials.
 */
export const NAMED_WITH =
  /^ (?:Airways|Bank|Bancorp|Steel|Foods|Weekly|Magazine|Soccer|Rowing|Sailing|Athletics|Sport|Speedskating|Biathlon|Masters|Cellular|Robotics|Oncology|News (?:&|and) World|Uncut|Music|Hospitality|Finance|Biobank|Power Networks)\b/
