/** @jest-environment jsdom */
import { cleanPastedHtml } from './clean-pasted-html'

const clean = (html: string) => cleanPastedHtml(html).html

/** As Word 365 for Windows puts it on the clipboard, shortened. */
const WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15"><link rel=File-List href="file:///C:/Users/x/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-family:等线;} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<h1><span lang=EN-US style='mso-bidi-font-family:Arial'>一、</span><b><span>什么时候</span></b><span lang=EN-US><o:p></o:p></span></h1>
<p class=MsoNormal style='text-indent:21.0pt;mso-char-indent-count:2.0'><span style='font-family:宋体'>\u3000\u3000七月五日</span><span
lang=EN-US>(</span>周日<span lang=EN-US>)</span>上午，<b style='mso-bidi-font-weight:normal'>请带身份证</b>。<span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=MsoListParagraph style='margin-left:18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US
style='font-family:Wingdings;mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>磨刀</p>
<p class=MsoListParagraph style='margin-left:18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US
style='font-family:Wingdings;mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>修伞</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span>先取号</p>
<table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'><td width=200 colspan=2><p class=MsoNormal align=center><b>时间</b></p></td></tr>
<tr><td><p class=MsoNormal>上午</p></td><td><p class=MsoNormal><span lang=EN-US>9:00<o:p></o:p></span></p></td></tr></table>
<p class=MsoNormal><span style='display:none;mso-hide:all'>隐藏的批注</span><v:shape><img width=554 height=312
src="file:///C:/Users/x/AppData/clip_image002.jpg"></v:shape></p>
<!--EndFragment--></body></html>`

test('takes a Word document apart into what an article is made of', () => {
  expect(cleanPastedHtml(WORD)).toEqual({
    html:
      '<h2>一、什么时候</h2><p>七月五日(周日)上午，<strong>请带身份证</strong>。</p>' +
      '<ul><li><p>磨刀</p></li><li><p>修伞</p></li></ul><ol><li><p>先取号</p></li></ol>' +
      '<table><tbody><tr><td><p><strong>时间</strong></p></td><td><p></p></td></tr>' +
      '<tr><td><p>上午</p></td><td><p>9:00</p></td></tr></tbody></table>',
    lostPictures: 1,
  })
})

/** As a 公众号 article is copied from a browser: sections in sections, spans in spans, pictures that load later. */
const WECHAT = `<meta charset='utf-8'><section data-tool="editor" style="margin:0;padding:0 15px;box-sizing:border-box;">
<section style="text-align:center"><section style="display:inline-block;border-bottom:2px solid"><p style="margin:0"><strong
style="outline:0"><span style="font-size:18px;color:rgb(62,62,62)">花园认领开始了</span></strong></p></section></section>
<p style="line-height:2em;text-indent:2em"><br></p>
<p style="line-height:2em"><span style="font-size:15px;letter-spacing:1px"><span leaf="">\u3000\u3000第一块地在</span></span><span
style="font-weight:700"><span leaf="">桂花居民区</span></span><span leaf="">\u200b，一共十二块。</span></p>
<section style="text-align:center"><img class="rich_pages wxw-img" data-ratio="0.66" data-src="https://mmbiz.qpic.cn/x/640?wx_fmt=jpeg"
src="data:image/svg+xml;base64,PHN2Zz4=" data-w="1080" alt="图片"></section>
<section><section><p><span>&nbsp;</span></p></section></section>
<blockquote class="js_blockquote_wrap"><section class="js_blockquote_digest"><section>种下去的是种子。</section></section></blockquote>
<table><tbody><tr><td><p>只为排版的一格</p></td></tr></tbody></table>
<p><a href="https://mp.weixin.qq.com/s/abc" target="_blank" data-linktype="2">看上一期</a> <a href="javascript:void(0);">空链接</a></p>
<mp-common-profile class="js_uneditable" data-nickname="街道"></mp-common-profile>
<p style="display: none;"><mp-style-type data-value="3"></mp-style-type>看不见的</p></section>`

test('takes a 公众号 article out of its sections and spans', () => {
  expect(cleanPastedHtml(WECHAT)).toEqual({
    html:
      '<p><strong>花园认领开始了</strong></p><p>第一块地在<strong>桂花居民区</strong>，一共十二块。</p>' +
      '<blockquote><p>种下去的是种子。</p></blockquote><p>只为排版的一格</p>' +
      '<p><a href="https://mp.weixin.qq.com/s/abc">看上一期</a> 空链接</p>',
    lostPictures: 1,
  })
})

test('keeps pictures that came along in the clipboard, and those of our own articles', () => {
  const png = 'data:image/png;base64,iVBORw0KGgo='
  const own = '/api/v1/media/abc'
  expect(
    cleanPastedHtml(`<p>看<img src="${png}" alt="猫">图</p><img src="${own}" width="30" height="20">`),
  ).toEqual({
    html: `<p>看</p><img src="${png}" alt="猫"><p>图</p><img src="${own}" alt="" width="30" height="20">`,
    lostPictures: 0,
  })
})

test('text that looks like HTML stays text', () => {
  expect(clean('<p>a &lt; b &amp;&amp; &lt;script&gt;</p>')).toBe('<p>a &lt; b &amp;&amp; &lt;script&gt;</p>')
})

test('no program, no style and no address of another kind comes through', () => {
  const html = clean(
    '<script>alert(1)</script><p onclick="x()" style="color:red">你好<a href="javascript:x()">点</a></p><svg><script>1</script></svg>',
  )
  expect(html).toBe('<p>你好点</p>')
})

test.each([
  ['headings of six levels as two', '<h1>一</h1><h2>二</h2><h4>四</h4>', '<h2>一</h2><h2>二</h2><h3>四</h3>'],
  ['a heading without the bold it has anyway', '<h3><b>粗</b></h3>', '<h3>粗</h3>'],
  [
    'a list in a list as one',
    '<ul><li>一<ul><li>二</li></ul></li><li>三</li></ul>',
    '<ul><li><p>一</p></li><li><p>二</p></li><li><p>三</p></li></ul>',
  ],
  ['lines that are broken', '<p>\u3000\u3000上<br>\u3000下<br></p>', '<p>上<br>下</p>'],
  ['text without any element', '只是文字', '<p>只是文字</p>'],
  [
    'a merged column',
    '<table><tr><td rowspan=2>左</td><td>上</td></tr><tr><td>下</td></tr></table>',
    '<table><tbody><tr><td><p>左</p></td><td><p>上</p></td></tr><tr><td><p></p></td><td><p>下</p></td></tr></tbody></table>',
  ],
  ['nothing', '<p>&nbsp;</p><div><br></div>', ''],
])('reads %s', (_title, pasted, html) => {
  expect(clean(pasted)).toBe(html)
})
