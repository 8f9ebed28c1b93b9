using PolicyKit.Documents;

namespace PolicyKit.Emit.Html;

/// <summary>The one style sheet. Phones first: what a wide screen changes stands in the media queries. Holds no ampersand and no less-than sign.</summary>
/// <remarks>On a phone a number is as large as a fingertip, and its line grows with it: two numbers below each other must not reach over one another, or the wrong one is dialled.</remarks>
internal static class HtmlStyleSheet
{
    public static string Create(Document document, HtmlWidths widths)
    {
        var colors = ThemeColors.Create(document.Theme);
        return $$$"""

            :root{color-scheme:light dark;--brand:{{{colors.Primary}}};--link:{{{colors.Link}}};--banner:{{{colors.Banner}}};--on-banner:{{{colors.OnBanner}}};--accent:{{{colors.Accent}}};--tint:{{{colors.Tint}}}}
            @media screen and (prefers-color-scheme:dark){:root{--brand:{{{colors.OnDark}}};--link:{{{colors.OnDark}}} }}

            """ + Rules + widths + (document.Theme.HasBands ? "" : WithoutBands) + (document.Page is { TextSize: >= LargePrint, Layout: not PageLayout.Poster } ? Large : "");
    }

    // A poster is set large for its wall, and is no easier to read for it on a screen.
    private const double LargePrint = 16;

    // 18 point on paper, and as large on the screen.
    private const string Large = """
        html{font-size:137.5%}
        @media print{:root{font-size:18pt}.panels main{columns:1}.flowing h1{font-size:1.6em}footer{font-size:.8rem}}

        """;

    private const string WithoutBands = """
        .banner{background:none;color:var(--ink);border:0}
        .banner .inner{padding-bottom:0}
        @media print{.banner{border:0}}

        """;

    private const string Rules = """
        :root{--leading:1.6;--ink:#1b2129;--soft:#4a545f;--line:#cfd6dd;--edge:#6d7884;--ground:#fff;--page:#f3f5f7;--focus:#0b57d0;
        --do:#17663a;--do-tint:#eef7f1;--stop:#6b3f00;--stop-tint:#fcf5e9;--danger:#ab1220;--danger-tint:#fdf0f0}
        @media screen and (prefers-color-scheme:dark){:root{--ink:#e9edf1;--soft:#b4bec9;--line:#3b4652;--edge:#8a96a3;--ground:#1b222b;--page:#12171d;--tint:#222d3a;--focus:#9cc4ff;
        --do:#7fd6a2;--do-tint:#17291f;--stop:#f0bf74;--stop-tint:#2c2416;--danger:#ff9a9a;--danger-tint:#351a1d}}
        *,*::before,*::after{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:3.5rem}
        body{margin:0;background:var(--page);color:var(--ink);font:1.0625rem/var(--leading) "Atkinson Hyperlegible Next","Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans","Liberation Sans",sans-serif;overflow-wrap:anywhere}
        p,ul,ol,table,h1,h2,h3,h4,h5,h6{margin:0}
        a{color:var(--link);text-underline-offset:.16em;text-decoration-thickness:.08em}
        a:hover{text-decoration-thickness:.16em}
        :focus-visible{outline:3px solid var(--focus);outline-offset:3px;border-radius:2px}
        main:focus{outline:none}
        .phone,.address,.flow-words a{display:inline-block;min-width:1.5rem;min-height:1.5rem}
        .phone{font-weight:700;font-variant-numeric:tabular-nums}
        .digits{white-space:nowrap}
        :is(li,td) .digits{font-size:1.15em;line-height:1.35}
        .unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .skip{position:absolute;left:.5rem;top:-5rem;z-index:3;padding:.6rem 1rem;background:var(--ground);color:var(--ink);border:2px solid var(--ink);border-radius:.4rem}
        .skip:focus{top:.5rem}
        .inner,main{max-width:44rem;margin:0 auto;padding:0 1.125rem}
        .sheet .inner,.sheet main{max-width:58rem}
        .panels .inner,.panels main{max-width:72rem}
        .poster .inner,.poster main{max-width:66rem}

        .banner{background:var(--banner);color:var(--on-banner);border-bottom:.4rem solid var(--accent)}
        .banner .inner{padding-top:1.4rem;padding-bottom:1.5rem;display:flex;flex-direction:column;gap:1rem}
        .logo{align-self:flex-start;background:#fff;padding:.4rem;border-radius:.4rem;box-sizing:content-box}
        .logo:not(.sized){max-height:3.7rem;max-width:10.2rem;width:auto;height:auto}
        .publisher{font-weight:600;line-height:1.4}
        h1{font-size:clamp(1.75rem,1.2rem + 2.4vw,2.6rem);line-height:1.16;letter-spacing:-.01em;margin:.35rem 0 0;text-wrap:balance}
        .subtitle{font-size:1.2rem;line-height:1.4;margin-top:.5rem}
        .watermark{position:sticky;top:0;z-index:2;background:var(--ground);color:var(--danger);border-bottom:3px solid var(--danger);font-weight:800;letter-spacing:.12em;text-align:center;padding:.35rem 1rem}
        .watermark-print{display:none}

        .jumps{background:var(--ground);padding:.9rem 1.125rem 0}
        .jumps ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.5rem}
        .jumps li{margin:0}
        .jumps a{display:block;padding:.5rem .85rem;border:1px solid var(--edge);border-radius:.5rem;font-weight:600;text-decoration:none}

        main{padding-top:1.5rem;padding-bottom:2.5rem;background:var(--ground)}
        main>*+*,.panel>*+*,.callout>*+*,.columns>div>*+*{margin-top:1rem}
        :is(li,.marked>li>div)>:is(p,ul,ol,table,.callout,.contacts)+*{margin-top:.6rem}
        h2,h3,h4,h5,h6{line-height:1.25;text-wrap:balance;scroll-margin-top:1rem}
        h2{font-size:1.45rem;color:var(--brand)}
        h3{font-size:1.18rem}
        h4,h5,h6{font-size:1.0625rem}
        main>*+h2,.columns>div>*+h2{margin-top:2.4rem}
        .panel>*+h2{margin-top:1.8rem}
        main>*+h3,.panel>*+h3{margin-top:1.6rem}
        h2+*,h3+*,h4+*{margin-top:.6rem}
        main>*+.columns:has(>div>h2:first-child){margin-top:2.2rem}
        .columns>div+div>h2:first-child{margin-top:1.2rem}
        .number{font-variant-numeric:tabular-nums;margin-right:.2em}
        ul,ol{padding-left:1.5rem}
        li+li{margin-top:.45rem}
        li>:is(ul,ol){margin-top:.45rem}
        ul>li::marker{color:var(--brand)}
        ol>li::marker{color:var(--brand);font-weight:700;font-variant-numeric:tabular-nums}
        .marked{list-style:none;padding-left:0}
        .marked>li{display:flex;gap:.65rem}
        .marked>li>div{flex:1;min-width:0}
        .mark{flex:none;width:1.25em;height:1.25em;margin-top:calc((var(--leading) - 1.25)*.5em);fill:none;stroke:currentColor;stroke-width:3;stroke-linecap:round;stroke-linejoin:round;color:var(--brand)}
        .ticks>li>.mark{color:var(--do)}
        .crosses>li>.mark{color:var(--stop)}
        .boxes>li>.mark{stroke-width:2}
        .missing{display:inline-block;border:2px solid var(--danger);background:var(--danger-tint);color:var(--danger);font-weight:700;padding:0 .4rem;border-radius:.2rem}
        .missing code{font:inherit}

        .callout{border:1px solid var(--side);border-left-width:.5rem;border-radius:.5rem;background:var(--fill);padding:1rem 1.1rem;--side:var(--edge);--fill:var(--page)}
        .callout-title{display:flex;gap:.55rem;align-items:flex-start;font-weight:700;font-size:1.15rem;line-height:1.35;color:var(--side)}
        .callout.note .callout-title{color:var(--ink)}
        .callout-title+*{margin-top:.55rem}
        .icon{flex:none;width:1.55rem;height:1.55rem;fill:none;stroke:currentColor;stroke-width:2.2;stroke-linecap:round;stroke-linejoin:round}
        .callout.do{--side:var(--do);--fill:var(--do-tint)}
        .callout.do-not{--side:var(--stop);--fill:var(--stop-tint)}
        .callout.say{--side:var(--brand);--fill:var(--tint)}
        .callout.danger{--side:var(--danger);--fill:var(--danger-tint);border-width:2px;border-left-width:.5rem}
        .callout.danger a{color:var(--danger)}

        .contacts{display:grid;gap:.8rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,13.5rem),1fr))}
        .contact{border:1px solid var(--line);border-top:.3rem solid var(--brand);border-radius:.5rem;padding:.8rem 1rem .9rem;background:var(--ground)}
        .contact .role{color:var(--soft);line-height:1.35}
        .role::first-letter{text-transform:uppercase}
        .contact .name{font-weight:700;font-size:1.12rem;line-height:1.35}
        .channel{margin-top:.3rem}
        .channel .label{color:var(--soft);margin-right:.25rem}
        .channel.main{margin-top:.15rem}
        .channel.main .label{display:block;position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        .channel.main a{font-size:1.6rem;line-height:1.3}
        .hours{margin-top:.3rem;line-height:1.4}

        table{width:100%;border-collapse:collapse;line-height:1.45}
        caption{display:block;text-align:left;font-weight:700;padding-bottom:.5rem}
        table,thead,tbody,tr,th,td{display:block}
        thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        tbody tr{border:1px solid var(--line);border-radius:.5rem;padding:.5rem .9rem;background:var(--ground)}
        tbody tr+tr{margin-top:.7rem}
        th,td{text-align:left;vertical-align:top;padding:.35rem 0}
        tbody th{font-size:1.08rem}
        td[data-label]::before{content:attr(data-label);display:block;color:var(--soft);font-size:.95rem}
        td .digits{font-size:1.4rem}

        .columns{display:grid;gap:1rem;grid-template-columns:minmax(0,1fr)}
        .columns>div>.callout:only-child{height:100%}
        .contents{border:1px solid var(--line);border-radius:.5rem;padding:.9rem 1.1rem;background:var(--page)}
        .contents-title{font-weight:700}
        .contents ul{list-style:none;padding:0;margin-top:.25rem}
        .contents li{margin:0}
        .contents .deeper{padding-left:1.5rem}
        .contents a{display:flex;gap:.5rem;padding:.3rem 0;line-height:1.4;text-decoration:none}
        .contents a:hover span:last-child{text-decoration:underline}
        .contents .number{flex:none;min-width:3.1em;white-space:nowrap}

        .panel{padding:1.75rem 0 0}
        .panel.cover{padding-top:0}
        .panel+.panel{border-top:1px solid var(--line);margin-top:1.75rem}

        .flow-hint{color:var(--soft);font-size:.95rem;line-height:1.4}
        .flow-words{margin:.3rem 0 .6rem}
        .flow-picture{overflow-x:auto;margin:0 -1.125rem;padding:.25rem 1.125rem .75rem}
        .flow{display:block;width:100%;min-width:45rem;height:auto;font-family:inherit}
        .flow text{fill:var(--ink)}
        .flow .title,.flow .label,.flow .marker,.flow .missing{font-weight:700}
        .flow .middle{text-anchor:middle}
        .flow .missing{fill:var(--danger)}
        .flow .box rect,.flow .box polygon{fill:var(--ground);stroke:var(--brand);stroke-width:2}
        .flow .start rect,.flow .end rect{fill:var(--tint)}
        .flow .decision polygon{fill:var(--tint);stroke-width:2.5}
        .flow .aside rect{fill:var(--page);stroke:var(--edge);stroke-width:1.5}
        .flow .refer polygon{fill:var(--danger-tint);stroke:var(--danger);stroke-width:3.5}
        .flow .refer .title{fill:var(--danger)}
        .flow .line{fill:none;stroke:var(--soft);stroke-width:2.2;stroke-linejoin:round}
        .flow .line.joins{stroke:var(--edge);stroke-width:1.5}
        .flow .arrow{fill:var(--soft)}
        .flow .line.refer,.flow .line.return{stroke:var(--danger)}
        .flow .arrow.refer,.flow .arrow.return{fill:var(--danger)}
        .flow .line.return{stroke-dasharray:7 5}
        .flow-steps{border:1px solid var(--line);border-radius:.5rem;padding:.6rem 1.1rem;margin-top:1rem}
        .flow-steps[open]{padding-bottom:1.1rem}
        summary{font-weight:700;font-size:1.15rem;padding:.3rem 0;cursor:pointer;color:var(--brand)}
        .steps{list-style:none;padding:0;margin-top:.6rem;counter-reset:step}
        .steps>li{counter-increment:step;position:relative;padding:.1rem 0 1.1rem 3rem;margin:0}
        .steps>li:last-child{padding-bottom:0}
        .steps>li::before{content:counter(step);position:absolute;left:0;top:0;width:2rem;height:2rem;border:2px solid var(--brand);border-radius:50%;background:var(--ground);color:var(--brand);font-weight:700;line-height:calc(2rem - 4px);text-align:center;z-index:1}
        .steps>li:not(:last-child)::after{content:"";position:absolute;left:calc(1rem - 1px);top:2rem;bottom:0;border-left:2px solid var(--line)}

        footer{color:var(--soft);font-size:.95rem;line-height:1.5;border-top:1px solid var(--line)}
        footer .inner{padding-top:1.2rem;padding-bottom:2rem}
        footer p+p{margin-top:.4rem}

        @media screen{main :is(p,li){max-width:40rem}}
        @media screen and (max-width:39.99rem){
        tbody tr{display:flex;flex-direction:column}
        td:has(.phone){order:1}tbody th~td:not(:has(.phone)){order:2}
        .flow-picture{display:none}
        }
        @media screen and (max-width:39.99rem),screen and (pointer:coarse){
        .phone{padding:.55rem 0;margin:-.2rem 0}
        .contents a,.flow-words a{padding-top:.6rem;padding-bottom:.6rem}
        }
        @media (min-width:40rem),print{
        .flow-hint,.jumps{display:none}
        table{display:table}caption{display:table-caption}thead{display:table-header-group;position:static;clip-path:none}tbody{display:table-row-group}tr{display:table-row}th,td{display:table-cell}
        thead th,thead td{background:var(--tint);border-bottom:2px solid var(--brand)}
        tbody tr{border:0}
        th,td{padding:.55rem .8rem;border-bottom:1px solid var(--line)}
        tbody th{font-size:inherit}
        .columns th,.columns td{padding:.5rem}
        td[data-label]::before{content:none}
        td .digits{font-size:1.1em}
        .columns>div+div>h2:first-child{margin-top:0}
        .banner .inner{flex-direction:row;align-items:center;gap:1.4rem}
        .banner .inner>div{flex:1}
        .logo{align-self:center;order:1}
        }
        @media screen and (min-width:48rem){
        main{margin:1.5rem auto 2.5rem;padding:2.25rem 2.5rem 2.75rem;border-radius:.8rem;box-shadow:0 1px 3px rgba(20,30,45,.16)}
        .inner{padding-left:2.5rem;padding-right:2.5rem}
        .flow-picture{margin:0;padding:.25rem}
        .flow{min-width:0}
        footer{border:0}footer .inner{padding-top:0}
        .contents ul{columns:2;column-gap:2rem}.contents li{break-inside:avoid}
        }
        @media screen and (min-width:64rem){
        .panels main{display:grid;grid-template-columns:1fr 1fr;gap:1.5rem;background:none;box-shadow:none;padding:0 1.5rem}
        .panel,.panel.cover{background:var(--ground);border:1px solid var(--line);border-radius:.8rem;padding:1.6rem 1.8rem 1.8rem}
        .panel+.panel{margin:0}
        .panel.cover,.panel:last-child:nth-child(even){grid-column:1/-1}
        .panel:last-child:nth-child(even)>ul{columns:2;column-gap:2.5rem}
        .panel:last-child:nth-child(even)>ul>li{break-inside:avoid}
        }
        @media (forced-colors:active){
        .banner,.callout,.contact,tbody tr{border-color:CanvasText}
        .flow text{fill:CanvasText}.flow .box rect,.flow .box polygon{fill:Canvas;stroke:CanvasText}
        .flow .line{stroke:CanvasText}.flow .arrow{fill:CanvasText}
        }
        @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
        @page{size:A4;margin:15mm 15mm 16mm}
        @page sheet{size:A4;margin:9mm 13mm}
        @media print{
        :root{--page:#fff;--ground:#fff;--leading:1.42;font-size:10.5pt}
        body{font-size:1rem}
        .skip,.watermark,.flow-words{display:none}
        .watermark-print{display:block;position:fixed;top:42%;left:0;right:0;text-align:center;font-size:100pt;font-weight:800;letter-spacing:.1em;color:#ab1220;opacity:.13;transform:rotate(-35deg);z-index:5}
        .inner,main,.sheet .inner,.sheet main,.panels .inner,.panels main,.poster .inner,.poster main{max-width:none;padding-left:0;padding-right:0}
        .banner{background:none;color:#000;border-bottom:2pt solid var(--banner)}
        .banner .inner{padding-top:0;padding-bottom:8pt}
        h1{font-size:20pt}
        main{padding-top:10pt;padding-bottom:2pt}
        h1,h2,h3,h4,caption,.callout-title,p:has(+:is(ul,ol)){break-after:avoid}
        .callout,.contact,tr,li,.flow-picture{break-inside:avoid}
        .flow{min-width:0;max-height:235mm}
        .flow-steps{border:0;padding:0}
        .poster .flow-steps{break-before:page}
        summary{list-style:none}summary::-webkit-details-marker{display:none}
        footer{font-size:8.5pt;line-height:1.4;break-inside:avoid;break-before:avoid}footer .inner{padding-top:6pt;padding-bottom:0}
        .phone,.address{display:inline}
        .sheet{page:sheet;font-size:9pt;--leading:1.28}
        .sheet .banner .inner{padding-bottom:4pt}
        .sheet h1{font-size:18pt}
        .sheet main{padding-top:6pt}
        .sheet main>*+h2,.sheet .columns>div>*+h2,.sheet main>*+.columns:has(>div>h2:first-child){margin-top:.8rem}
        .sheet .callout{padding:.4rem .75rem}
        .sheet .callout-title{font-size:1.08rem}
        .sheet .icon{width:1.3rem;height:1.3rem}
        .sheet .columns{gap:.7rem}
        .sheet h2{font-size:1.2rem}
        .sheet h2+*{margin-top:.3rem}
        .sheet li+li,.sheet .callout-title+*{margin-top:.12rem}
        .sheet :is(main,.columns>div)>*+*{margin-top:.5rem}
        .sheet :is(th,td){padding-top:.15rem;padding-bottom:.15rem}
        .sheet footer{font-size:7.5pt}.sheet footer .inner{padding-top:4pt}
        .sheet .contact{padding:4pt 8pt 5pt}
        .panels{font-size:10pt}
        .panels main{columns:2;column-gap:9mm}
        .panel.cover{column-span:all}
        .poster{font-size:9.8pt}
        .panel+.panel{border:0;margin-top:1.6rem;padding-top:0}
        .panel.cover+.panel{margin-top:.8rem}
        .panel p{break-inside:avoid}
        .contents ul{columns:2;column-gap:2rem}
        .contents a{padding:.1rem 0}
        .contacts{grid-template-columns:repeat(auto-fit,minmax(42mm,1fr))}
        .channel.main a{font-size:15pt}
        p,li{orphans:3;widows:3}
        a{color:inherit}
        .page-break{break-before:page}
        thead{display:table-header-group}
        }

        """;
}
