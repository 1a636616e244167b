using System;
using System.Linq;
using Objectives.Zoo;

namespace Zoo;

/// <summary>One row of the printed table.</summary>
internal static class Line
{
    public static string Header { get; } =
        $"{"id",3}  {"objective",-32}  order  {"gradient",8}  {"HVP",8}  {"ns",9}  ratio  check (expected → actual)";

    public static string Text(RowVerification row, Timing time)
    {
        // The worst of several checks speaks for all of them.
        Check worst = row.Checks.MaxBy(c => c.Error / c.Tolerance)!;
        string verdict = row.Passed ? "ok" : "FAIL";
        return FormattableString.Invariant(
            $"{row.Row.Id,3}  {row.Row.Name,-32}  {row.Order,5}  {row.GradientError,8:0.0e-00}  {row.ProductError,8:0.0e-00}  {time.NanosecondsPerSample,9:0.0}  {time.Ratio,5:0.00}  {verdict}, {row.Checks.Count} checks, {worst}");
    }
}
