using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Objectives.Testing;

namespace Objectives.Generator.Tests.Diagnostics.Hostile;

/// <summary>How an odd declaration ended: with an error of ours, with one of the compiler, or accepted.</summary>
internal enum Verdict
{
    Ours,
    Compilers,
    Accepted,
}

/// <summary>Runs generator and analyzer over odd declarations, and judges how each ended.</summary>
internal static class HostileVerdict
{
    private static readonly CSharpCompilation Frame = GeneratorHarness.Compile("");

    public static Host.Reports Run((string Source, int Number)[] batch, CancellationToken cancellation) => Host.Run(
        Frame.AddSyntaxTrees(batch.Select(c => GeneratorHarness.Parse(c.Source, $"Case{c.Number}.cs"))), seesGenerated: false, cancellation: cancellation);

    /// <summary>The declaration in a namespace of its own.</summary>
    public static string Alone(string source, int number) => source
        .Replace("namespace Corpus", $"namespace Corpus{number}", StringComparison.Ordinal).Replace("namespace Outer", $"namespace Corpus{number}", StringComparison.Ordinal);

    /// <summary>How each of a batch ended, and what is wrong with that.</summary>
    public static IEnumerable<(int Number, Verdict Verdict, string? Failure)> Judged((string Source, int Number)[] batch, CancellationToken cancellation)
    {
        var reports = Run(batch, cancellation);
        foreach (var one in batch)
        {
            string? failure = Judge(reports, one.Number, out var verdict, cancellation);
            // A namespace like 'nameof' harms the others: what fails fails alone.
            if (failure is not null && batch.Length > 1)
                failure = Judge(Run([one], cancellation), one.Number, out verdict, cancellation);
            yield return (one.Number, verdict, failure);
        }
    }

    /// <summary>What is wrong with how one declaration ended; null if nothing.</summary>
    public static string? Judge(Host.Reports reports, int number, out Verdict verdict, CancellationToken cancellation)
    {
        verdict = Verdict.Ours;
        var written = reports.Output.SyntaxTrees.Single(t => t.FilePath == $"Case{number}.cs");
        var ours = reports.All.Where(d => d.Location.SourceTree == written || d.Location.SourceTree is null).ToList();
        if (ours.FirstOrDefault(d => d.Id is "OBJ9999" or "CS8785" or "CS8784" or "AD0001") is { } crash)
            return crash.GetMessage(CultureInfo.InvariantCulture);
        if (HasErrors(ours))
            return null;
        verdict = Verdict.Compilers;
        if (HasErrors(written.GetDiagnostics(cancellation)) || HasErrors(reports.Output.GetSemanticModel(written).GetDiagnostics(cancellationToken: cancellation)))
            return null;
        verdict = Verdict.Accepted;
        var generated = reports.Output.SyntaxTrees.Where(t => t.FilePath.Contains($"/Corpus{number}.", StringComparison.Ordinal)).ToList();
        if (generated.Any(t => t.ToString().Contains("The declaration has errors", StringComparison.Ordinal)))
            return "the half only throws, but there was no error";
        // Wide and Narrow are one text with other type names: one of them is enough.
        var error = generated.Where(t => !t.FilePath.EndsWith(".Wide.g.cs", StringComparison.Ordinal))
            .SelectMany(t => reports.Output.GetSemanticModel(t).GetDiagnostics(cancellationToken: cancellation)).FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error);
        return error is null ? null
            : $"the generated half does not compile: {error}\n{error.Location.SourceTree!.GetText(cancellation).Lines[error.Location.GetLineSpan().StartLinePosition.Line]}";
    }

    private static bool HasErrors(IEnumerable<Diagnostic> diagnostics) => diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);
}
