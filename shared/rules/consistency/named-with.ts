/**
 * What follows initials that belong to a registered name, which is written as its owner writes it: US Airways, the US Open,
 * U.S. News, DC Comics, UK Athletics. Asked of the text right after the initials.
 */
export const NAMED_WITH =
  /^ (?:Airways|Amateur|Athletics|Bancorp|Bank\b(?! accounts)|Biathlon|Biobank|Cellular|Club Soccer|Coal|Comics|English|Extended|Figure Skating|Finance|Foods|Hospitality|Independence Party|Lacrosse|Magazine|Masters|Music|News|Oncology|Open|PIRG|Plaza|Power Networks|Robotics|Rowing|Sailing|Senior Open|Ski|Soccer|Speedskating|Sport|Steel|Term Limits|Uncut|United|Universe|Watch|Weekly|Women\b(?!(?:’s|'s) (?!Open))|Youth Soccer)\b/
