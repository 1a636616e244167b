using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace QuickStart;

/// <summary>An SVG picture under construction.</summary>
internal sealed class Svg(double width, double height)
{
    private readonly StringBuilder body = new();

    public void Line(double x1, double y1, double x2, double y2, string colour, double width = 1) =>
        Add($"""<line x1="{x1:0.##}" y1="{y1:0.##}" x2="{x2:0.##}" y2="{y2:0.##}" stroke="{colour}" stroke-width="{width:0.##}"/>""");

    public void Curve(IEnumerable<(double X, double Y)> points, string colour)
    {
        string list = string.Join(" ", points.Select(p => FormattableString.Invariant($"{p.X:0.##},{p.Y:0.##}")));
        Add($"""<polyline points="{list}" fill="none" stroke="{colour}" stroke-width="1.8" stroke-linejoin="round"/>""");
    }

    public void Text(double x, double y, string text, string anchor, double size = 13, bool bold = false) =>
        Add($"""<text x="{x:0.##}" y="{y:0.##}" font-size="{size:0.##}" text-anchor="{anchor}"{(bold ? " font-weight=\"bold\"" : "")}>{Escaped(text)}</text>""");

    public void VerticalText(double x, double y, string text) =>
        Add($"""<text transform="translate({x:0.##} {y:0.##}) rotate(-90)" font-size="13" text-anchor="middle">{Escaped(text)}</text>""");

    /// <summary>A power of ten, ending at x.</summary>
    public void Power(double x, double y, int exponent) =>
        Add($"""<text x="{x:0.##}" y="{y:0.##}" font-size="13" text-anchor="end">10<tspan font-size="9.5" dy="-5">{(exponent < 0 ? "−" : "")}{Math.Abs(exponent)}</tspan></text>""");

    public override string ToString() => FormattableString.Invariant($"""
        <svg xmlns="http://www.w3.org/2000/svg" width="{width:0.##}" height="{height:0.##}" viewBox="0 0 {width:0.##} {height:0.##}" font-family="Helvetica, Arial, sans-serif" fill="#222222">
        <rect width="100%" height="100%" fill="#ffffff"/>
        {body}</svg>

        """).Replace("\r\n", "\n", StringComparison.Ordinal);

    private void Add(FormattableString element) => body.Append(element.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
