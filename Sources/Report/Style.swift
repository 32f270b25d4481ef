/// How the page looks, by day and by night.
enum Style {
  static let sheet = """
    :root{--paper:#fff;--ink:#1c2024;--quiet:#6a737d;--line:#e2e6ea;--card:#f6f8fa;--block:#cf222e;\
    --ask:#8250df;--warn:#bf8700;--allow:#2da44e;--judged:#b6c0ca}
    @media (prefers-color-scheme:dark){:root{--paper:#0f1419;--ink:#e6e9ed;--quiet:#8b949e;--line:#2a3138;\
    --card:#171d24;--block:#ff6b63;--ask:#b48eff;--warn:#e3b341;--allow:#56d364;--judged:#4b5661}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",\
    Roboto,sans-serif}
    main{max-width:1040px;margin:0 auto;padding:32px 24px 48px}
    h1{font-size:26px;margin:0 0 4px}
    h2{font-size:18px;margin:36px 0 8px}
    .quiet{color:var(--quiet)}
    p{margin:4px 0 12px}
    code{font:13px/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
    .evidence{background:var(--card);border-radius:4px;padding:1px 5px}
    .tiles{display:flex;flex-wrap:wrap;gap:10px;margin-top:20px}
    .tile{flex:1 1 120px;background:var(--card);border-radius:8px;padding:12px 14px;\
    border-top:3px solid var(--line)}
    .tile b{display:block;font-size:24px;line-height:1.2;font-variant-numeric:tabular-nums}
    .tile span{color:var(--quiet);font-size:13px}
    .tile.block{border-color:var(--block)}.tile.ask{border-color:var(--ask)}
    .tile.warn{border-color:var(--warn)}.tile.allow{border-color:var(--allow)}
    .chart,.timeline{width:100%;height:auto;display:block}
    svg .block{fill:var(--block)}svg .ask{fill:var(--ask)}svg .warn{fill:var(--warn)}
    svg .allow{fill:var(--judged)}svg .judged{fill:var(--judged)}svg .reach{fill:transparent}
    svg g:hover .reach{fill:var(--line);opacity:.5}
    .grid{stroke:var(--line);stroke-width:1}
    .axis{fill:var(--quiet);font-size:11px}.axis.end{text-anchor:end}
    .mark{fill:none;stroke-width:2}
    path.block{stroke:var(--block)}path.ask{stroke:var(--ask)}path.warn{stroke:var(--warn)}
    path.allow{stroke:var(--judged);stroke-width:1}
    .legend{font-size:13px;color:var(--quiet)}
    .legend i{display:inline-block;width:11px;height:11px;border-radius:2px;margin:0 5px 0 12px;\
    vertical-align:-1px}
    .legend i:first-child{margin-left:0}
    i.block{background:var(--block)}i.ask{background:var(--ask)}i.warn{background:var(--warn)}
    i.judged{background:var(--judged)}
    table{border-collapse:collapse;width:100%}
    th{text-align:left;font-weight:500;color:var(--quiet);font-size:13px}
    th,td{padding:6px 10px 6px 0;border-bottom:1px solid var(--line);vertical-align:top}
    .n{text-align:right;font-variant-numeric:tabular-nums}
    .bar{width:170px}.bar svg{width:160px;height:12px;display:block;margin-top:5px}
    .severity{font-size:12px;border-radius:9px;padding:1px 8px;background:var(--card);color:var(--quiet)}
    .severity.critical,.severity.high{color:var(--block)}.severity.medium{color:var(--warn)}
    .count{font-size:12px;color:var(--quiet);white-space:nowrap}
    .count.block{color:var(--block)}.count.ask{color:var(--ask)}.count.warn{color:var(--warn)}
    .session{border:1px solid var(--line);border-radius:8px;padding:10px 14px;margin:8px 0}
    .session summary{cursor:pointer}
    .session summary:hover{color:inherit}
    .who{display:inline-block;margin-right:12px}.when{font-size:13px;color:var(--quiet)}
    .counts{margin-left:8px}
    .time{white-space:nowrap;color:var(--quiet);font-size:13px}
    footer{margin-top:40px;font-size:13px}
    @media print{.session{break-inside:avoid}}
    """
}
