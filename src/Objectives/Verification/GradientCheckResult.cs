using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Objectives;

/// <summary>The outcome of <see cref="GradientCheck.Run"/>.</summary>
public sealed class GradientCheckResult
{
    private readonly string title;

    internal GradientCheckResult(string title, IEnumerable<GradientCheckItem> checks, double order1Error, double order2Error)
    {
        this.title = title;
        Checks = checks.ToArray().AsReadOnly();
        Order1Error = order1Error;
        Order2Error = order2Error;
    }

    /// <summary>Whether every check passed.</summary>
    public bool Passed => Checks.All(c => c.Passed);

    /// <summary>
    /// The worst error of the gradient, relative to its size along the direction tried, or to the size from which on the
    /// differences resolve the tolerance, whichever is larger. Not a number if the value at θ is not finite, or differences cannot tell.
    /// </summary>
    public double Order1Error { get; }

    /// <summary>The worst error of the Hessian-vector product, measured like <see cref="Order1Error"/>.</summary>
    public double Order2Error { get; }

    /// <summary>The checks that apply to this objective, in the order in which they ran.</summary>
    public IReadOnlyList<GradientCheckItem> Checks { get; }

    /// <summary>A table of the checks, one a line; what failed or could not be decided is explained below it.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        string verdict = Passed ? "passed" : "FAILED: " + string.Join(", ", Checks.Where(c => !c.Passed).Select(c => c.Name));
        text.Append(title).Append(": ").Append(verdict).Append('\n');
        int width = Checks.Max(c => c.Name.Length);
        text.Append("  ").Append("check".PadRight(width)).Append("  result  error    tolerance  worst at\n");
        foreach (GradientCheckItem check in Checks)
        {
            string line = FormattableString.Invariant(
                $"  {check.Name.PadRight(width)}  {(check.Passed ? "passed" : "FAILED")}  {Number(check.Error),-7}  {Number(check.Tolerance),-9}  {check.Entry}");
            text.Append(line.TrimEnd()).Append('\n');
        }
        foreach (GradientCheckItem check in Checks)
        {
            if (!check.Passed)
                text.Append(check.Name).Append(": ").Append(check.Explanation).Append('\n');
            if (check.Note.Length > 0)
                text.Append(check.Name).Append(", not decided: ").Append(check.Note).Append('\n');
        }
        return text.ToString();
    }

    private static string Number(double x) =>
        x == 0 ? "0" : double.IsFinite(x) ? FormattableString.Invariant($"{x:0.0e-00}") : double.IsNaN(x) ? "NaN" : "∞";
}
