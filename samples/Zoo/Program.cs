// Verifies every declared row of the catalogue of published objectives, and times it.

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Objectives.Zoo;
using Zoo;

Console.OutputEncoding = Encoding.UTF8;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

IReadOnlyList<CatalogueRow> rows = Catalogue.Rows;
if (args is ["--id", var id])
    rows = [.. rows.Where(r => r.Id.ToString() == id)];
else if (args.Length > 0)
    return Fail("usage: Zoo [--id NUMBER]");
if (rows.Count == 0)
    return Fail($"There is no such row. The declared rows are {string.Join(", ", Catalogue.Rows.Select(r => r.Id))}.");

Console.WriteLine("""
    kind: nested = derivatives inside, pairwise = every sample meets every other, recurrence = loops that read their past,
        groups = sums by group, surrogate = derivatives that are stated, matrices = equations solved, eigenvalues taken
    order: 2 = gradient and Hessian-vector product (HVP) agree with differences; errors of both are relative, against differences;
        stated: compared with closed forms only, in the checks
    ns: nanoseconds for each sample, value and gradient, one thread; ratio: value, gradient and HVP against value and gradient

    """);
Console.WriteLine(Line.Header);
bool hasPassed = true;
foreach (CatalogueRow row in rows)
{
    RowVerification verification = RowVerification.Run(row);
    Console.WriteLine(Line.Text(verification, Timing.Of(row.Example)));
    foreach (Check failed in verification.Checks.Where(c => !c.Passed))
        Console.WriteLine(FormattableString.Invariant($"      FAILED {failed}, error {failed.Error:0.0e-00}"));
    foreach (var failed in verification.Derivatives.Where(d => !d.Passed))
        Console.Write(failed);
    hasPassed &= verification.Passed;
}
Console.WriteLine(Line.Counts(rows));
Console.WriteLine($"{rows.Count} of {Catalogue.Count}");
return hasPassed ? 0 : 1;

static int Fail(string message)
{
    Console.Error.WriteLine(message);
    return 1;
}
