/** Shown when the kiosk's own page can't be: both languages, no script, and another try every five minutes. */
export const helperPage = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="refresh" content="300; url=/index.html">
<title>亲邻之家</title>
<link rel="stylesheet" href="/call-a-helper.css">
</head>
<body>
<main role="alert">
<h1>请联系工作人员</h1>
<p>签到机暂时无法使用，请到服务台登记。</p>
<h2 lang="en">Please call a helper</h2>
<p lang="en">This kiosk can’t be used right now. Please sign in at the desk.</p>
</main>
</body>
</html>
`;

export const helperStyle = `html, body { height: 100%; margin: 0; }
body { display: grid; place-items: center; background: #faf6ef; color: #2a211b;
  font-family: 'Noto Sans SC Variable', 'Noto Sans SC', 'Microsoft YaHei', sans-serif; }
main { padding: 6vmin; text-align: center; }
h1 { margin: 0 0 2vmin; font-size: 9vmin; }
h2 { margin: 6vmin 0 1vmin; font-size: 6vmin; }
p { margin: 0; font-size: 3.5vmin; }
`;
