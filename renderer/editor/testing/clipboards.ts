/** What programs put on the clipboard as rich text: the forms that they write, around words of our own. */

/** Word 365 on Windows: styles in a comment, conditional comments, lists as paragraphs with the mark in the text. */
export const fromWord = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<link rel=themeData href="file:///C:/Users/desk/AppData/Local/Temp/msohtmlclip1/01/clip_themedata.thmx">
<style>
<!--
 /* Style Definitions */
 p.MsoNormal, li.MsoNormal {mso-style-unhide:no; margin:0cm; font-family:"Aptos",sans-serif;}
 @list l0:level1 {mso-level-number-format:bullet; mso-level-text:\\F0B7;}
-->
</style>
</head>
<body lang=EN-GB link="#467886" style='tab-interval:36.0pt;word-wrap:break-word'>
<!--StartFragment-->
<p class=MsoTitle>Night boats return<o:p></o:p></p>
<p class=MsoSubtitle>The port adds two sailings<o:p></o:p></p>
<h2>What is<span style='mso-spacerun:yes'>  </span>new<o:p></o:p></h2>
<p class=MsoNormal>The last boat <b><span lang=EN-US style='mso-ansi-language:EN-US'>leaves</span></b> at
<i style='mso-bidi-font-style:normal'>midnight</i>, <a href="https://example.com/port">the port said</a>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>One boat<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Two boats<o:p></o:p></p>
<p class=MsoNormal>In this order:<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>Cars first<o:p></o:p></p>
<p class=MsoQuote>Nobody asked us.<o:p></o:p></p>
<p class=MsoCaption>The pier in May<o:p></o:p></p>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="p1"><v:imagedata src="file:///C:/Temp/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img width=602 height=339 src="file:///C:/Temp/clip_image002.png" v:shapes="p1"><![endif]><o:p></o:p></p>
<!--EndFragment-->
</body>
</html>`

/** Google Docs: a bold element that is not bold around all of it, and styles on spans. */
export const fromGoogleDocs = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-5a1c0d2e-7fff-1111-2222-333344445555"><h1 dir="ltr" style="line-height:1.38;margin-top:20pt;margin-bottom:6pt;"><span style="font-size:20pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:400;font-style:normal;vertical-align:baseline;white-space:pre;white-space:pre-wrap;">Night boats return</span></h1><p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;"><span style="font-size:11pt;font-weight:400;white-space:pre-wrap;">The last boat </span><span style="font-size:11pt;font-weight:700;white-space:pre-wrap;">leaves</span><span style="font-size:11pt;font-weight:400;white-space:pre-wrap;"> at </span><span style="font-size:11pt;font-weight:400;font-style:italic;white-space:pre-wrap;">midnight</span><span style="font-size:11pt;white-space:pre-wrap;">, </span><a href="https://example.com/port" style="text-decoration:none;"><span style="font-size:11pt;color:#1155cc;font-weight:400;text-decoration:underline;white-space:pre-wrap;">the port said</span></a><span style="font-size:11pt;white-space:pre-wrap;">.</span></p><br /><ul style="margin-top:0;margin-bottom:0;padding-inline-start:48px;"><li dir="ltr" style="list-style-type:disc;font-size:11pt;white-space:pre;" aria-level="1"><p dir="ltr" style="line-height:1.38;" role="presentation"><span style="font-size:11pt;white-space:pre-wrap;">One boat</span></p></li><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span style="white-space:pre-wrap;">Two boats</span></p></li></ul><ol style="margin-top:0;"><li dir="ltr" style="list-style-type:decimal;" aria-level="1"><p dir="ltr" role="presentation"><span style="white-space:pre-wrap;">Cars first</span></p></li></ol></b><br class="Apple-interchange-newline">`

/** LibreOffice Writer: tags in capitals with line breaks inside of words' runs, font tags, and lists with paragraphs. */
export const fromLibreOffice = `<!DOCTYPE html>
<html>
<head>
	<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
	<title></title>
	<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
	<style type="text/css">
		@page { size: 21cm 29.7cm; margin: 2cm }
		p { line-height: 115%; margin-bottom: 0.25cm; background: transparent }
	</style>
</head>
<body lang="en-GB" link="#000080" vlink="#800000" dir="ltr"><h1 class="western">
Night boats return</h1>
<p style="line-height: 100%; margin-bottom: 0cm">The last boat <b>leaves</b>
at <font face="Liberation Serif, serif"><font size="3"><i>midnight</i></font></font>,
<a href="https://example.com/port"><u>the port said</u></a>.</p>
<ul>
	<li><p style="margin-bottom: 0cm">One boat</p></li>
	<li><p style="margin-bottom: 0cm">Two boats</p></li>
</ul>
<ol>
	<li><p style="margin-bottom: 0cm">Cars first</p></li>
</ol>
</body>
</html>`

/** Chromium: the selection of a page, with the computed styles of every element; a part of a list begins in its middle. */
export const fromBrowser = `<html>
<body>
<!--StartFragment--><article style="color: rgb(32, 33, 34); font-family: sans-serif; font-size: 16px; font-style: normal; font-weight: 400; white-space: normal; background-color: rgb(255, 255, 255);"><h1 style="font-weight: 700;">Night boats return</h1><figure style="margin: 0px;"><img src="https://example.com/pier.jpg" srcset="https://example.com/pier-2x.jpg 2x" onload="window.ran = true" alt="A pier"><figcaption style="color: rgb(84, 89, 93);">The pier in May</figcaption></figure><p style="margin: 0.5em 0px;">The last boat<span>&nbsp;</span><strong style="font-weight: 700;">leaves</strong><span>&nbsp;</span>at<span>&nbsp;</span><em>midnight</em>,<span>&nbsp;</span><a href="https://example.com/port" onclick="window.ran = true" style="color: rgb(51, 102, 204);">the port said</a>.</p><ul style="list-style-type: disc;"><li style="margin-bottom: 0.1em;">One boat</li><li>Two boats</li></ul><ol><li>Cars first</li></ol><blockquote style="border-left: 4px solid;"><p>Nobody asked us.</p></blockquote><button>Share</button><iframe src="https://example.com/ad"></iframe></article><!--EndFragment-->
</body>
</html>`
