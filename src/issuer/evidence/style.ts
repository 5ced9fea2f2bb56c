/** The report's style: printed matter in black, hairlines, nothing that looks official. */
export const STYLE = `
@page{size:A4;margin:16mm 14mm}
*{box-sizing:border-box}
body{margin:0;font:10pt/1.6 "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif;color:#000;background:#fff;overflow-wrap:anywhere}
main{max-width:182mm;margin:0 auto;padding:6mm 0}
h1,h2,h3{font-family:"Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,serif;line-height:1.35;margin:0;break-after:avoid}
h1{font-size:18pt}
h2{font-size:14pt;margin-top:8mm;padding-bottom:1mm;border-bottom:.5mm solid #000}
h3{font-size:11pt;margin-top:5mm}
p,ul{margin:1.5mm 0}
ul{padding-left:5mm}
.soft{color:#333;font-size:8.5pt}
.strong{font-weight:700}
table{border-collapse:collapse;width:100%;margin-top:2mm;font-size:8.5pt}
th,td{border:.15mm solid #666;padding:1mm 1.5mm;text-align:left;vertical-align:top}
th{font-weight:700}
.facts th{width:34mm}
thead{display:table-header-group}
tr,figure,.finding{break-inside:avoid}
.entries,.asked{table-layout:fixed}
.entries th:nth-child(1),.asked th:nth-child(1){width:9mm}
.entries th:nth-child(2){width:17mm}
.entries th:nth-child(3),.asked th:nth-child(3){width:23mm}
.entries th:nth-child(4),.asked th:nth-child(2){width:34mm}
.entries th:nth-child(5){width:46mm}
.entries th:nth-child(6){width:15mm}
.asked th:nth-child(4){width:56mm}
.photos{display:grid;grid-template-columns:1fr 1fr;gap:4mm;margin-top:2mm}
figure{margin:0}
figure img{width:100%;max-height:90mm;object-fit:contain}
figcaption{font-size:7.5pt}
pre{font:inherit;white-space:pre-wrap;border:.15mm solid #666;padding:3mm;margin:2mm 0}
.request{break-before:page}
.request tbody tr{height:12mm}
.sign{display:flex;gap:6mm;margin-top:8mm}
.sign p{flex:1;border-bottom:.2mm solid #000;padding-bottom:7mm}
`;
