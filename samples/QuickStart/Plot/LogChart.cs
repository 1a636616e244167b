using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace QuickStart;

/// <summary>Curves over a linear axis, on a logarithmic one, as an SVG picture with title, ticks and legend.</summary>
internal sealed class LogChart(string title, string xLabel, string yLabel)
{
    private const double Width = 860, Height = 480, Left = 84, Right = 200, Top = 48, Bottom = 60;

    // Distinguishable by colour-blind readers (Okabe and Ito, 2008).
    private static readonly string[] Colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000"];

    private readonly List<(string Name, (double X, double Y)[] Points)> curves = [];

    /// <summary>Adds a curve; points that have no logarithm are left out.</summary>
    public void Add(string name, IEnumerable<(double X, double Y)> points) =>
        curves.Add((name, [.. points.Where(p => p.Y > 0 && double.IsFinite(p.Y))]));

    public string ToSvg()
    {
        List<double> logs = [.. curves.SelectMany(c => c.Points).Select(p => Math.Log10(p.Y)).DefaultIfEmpty(0)];
        int low = (int)Math.Floor(logs.Min()), high = Math.Max(low + 1, (int)Math.Ceiling(logs.Max()));
        double step = NiceStep(curves.SelectMany(c => c.Points).Select(p => p.X).Append(1).Max());
        double last = step * Math.Ceiling(curves.SelectMany(c => c.Points).Select(p => p.X).Append(1).Max() / step);
        double X(double x) => Left + x / last * (Width - Left - Right);
        double Y(double log) => Height - Bottom - (log - low) / (high - low) * (Height - Top - Bottom);

        var svg = new Svg(Width, Height);
        svg.Text(Left, 28, title, size: 17, anchor: "start", bold: true);
        int decades = Math.Max(1, (high - low + 9) / 10);
        for (int decade = low; decade <= high; decade += decades)
        {
            svg.Line(Left, Y(decade), Width - Right, Y(decade), "#e2e2e2");
            svg.Line(Left - 5, Y(decade), Left, Y(decade), "#444444");
            svg.Power(Left - 9, Y(decade) + 4, decade);
        }
        for (double x = 0; x <= last * 1.0001; x += step)
        {
            svg.Line(X(x), Height - Bottom, X(x), Height - Bottom + 5, "#444444");
            svg.Text(X(x), Height - Bottom + 20, x.ToString(CultureInfo.InvariantCulture), anchor: "middle");
        }
        svg.Line(Left, Top, Left, Height - Bottom, "#444444");
        svg.Line(Left, Height - Bottom, Width - Right, Height - Bottom, "#444444");
        svg.Text((Left + Width - Right) / 2, Height - 16, xLabel, anchor: "middle");
        svg.VerticalText(22, (Top + Height - Bottom) / 2, yLabel);
        for (int i = 0; i < curves.Count; i++)
        {
            string colour = Colours[i % Colours.Length];
            double y = Top + 10 + 22 * i;
            svg.Curve(curves[i].Points.Select(p => (X(p.X), Y(Math.Log10(p.Y)))), colour);
            svg.Line(Width - Right + 18, y, Width - Right + 42, y, colour, width: 2.5);
            svg.Text(Width - Right + 49, y + 4, curves[i].Name, anchor: "start");
        }
        return svg.ToString();
    }

    /// <summary>A step of 1, 2 or 5 times a power of ten that gives about six intervals.</summary>
    private static double NiceStep(double length)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(length / 6)));
        double digit = length / 6 / power;
        return Math.Max(1, power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10));
    }
}
