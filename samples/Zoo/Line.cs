using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Objectives.Zoo;

namespace Zoo;

/// <summary>One row of the printed table.</summary>
internal static class Line
{
    public static string Header { get; } =
        $"{"id",3}  {"objective",-32}  {"kind",-27}  order  {"gradient",8}  {"HVP",8}  {"ns",9}  ratio  check (expected → actual)";

    public static string Text(RowVerification row, Timing time)
    {
        // The worst of several checks speaks for all of them.
        Check worst = row.Checks.MaxBy(c => c.Error / c.Tolerance)!;
        string verdict = row.Passed ? "ok" : "FAIL";
        return FormattableString.Invariant(
            $"{row.Row.Id,3}  {row.Row.Name,-32}  {Kind(row.Row.Traits),-27}  {row.Order,5}  {Error(row.GradientError),8}  {Error(row.ProductError),8}  {time.NanosecondsPerSample,9:0.0}  {time.Ratio,5:0.00}  {verdict}, {row.Checks.Count} checks, {worst}");
    }

    /// <summary>How many of the rows are of each kind; some are of several, some of none.</summary>
    public static string Counts(IReadOnlyList<CatalogueRow> rows) =>
        string.Join(", ", Kinds.Select(kind => FormattableString.Invariant($"{Kind(kind)} {rows.Count(r => r.Traits.HasFlag(kind))}")));

    private static IEnumerable<Traits> Kinds => Enum.GetValues<Traits>().Where(t => t != Traits.None);

    private static string Kind(Traits traits) => traits == Traits.None ? "" : traits.ToString().ToLowerInvariant();

    /// <summary>Derivatives that are stated are not compared with differences.</summary>
    private static string Error(double error) => double.IsNaN(error) ? "stated" : error.ToString("0.0e-00", CultureInfo.InvariantCulture);
}
