using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Infrastructure;
using Objectives.Testing;
using Xunit;

namespace Objectives.Generator.Tests.Diagnostics;

/// <summary>Declarations of a size that nobody writes by hand: an answer or a clear error, in bounded time; and an end soon after the work is cancelled.</summary>
[Collection(nameof(Timed))]
public class SizeTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>The processor time from a cancellation to the end, of which most is the compiler's own.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(4);

    [Theory]
    [InlineData("parentheses", 1_000, null)]
    [InlineData("terms", 10_000, null)]
    [InlineData("losses", 400, null)]
    [InlineData("helpers", 200, null)]
    [InlineData("helpers", 1_000, "OBJ2014")]
    [InlineData("calls", 1_000, "OBJ2014")]
    [InlineData("statements", 20_000, "OBJ2015")]
    public void Large_declarations_have_an_answer(string kind, int count, string? error)
    {
        using var limit = new ProcessorLimit(Limit);
        var driver = GeneratorHarness.NewDriver().RunGenerators(GeneratorHarness.Compile(Large(kind, count)), limit.Token);
        string[] errors = [.. driver.GetRunResult().Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id)];
        Assert.Equal(error is null ? [] : [error], errors);
        Assert.NotEmpty(driver.GetRunResult().GeneratedTrees);
    }

    [Theory]
    [InlineData("terms", 3_000)]
    [InlineData("losses", 1_600)]
    [InlineData("chain", 1_500)]
    public void What_is_cancelled_ends_soon(string kind, int count)
    {
        var compilation = GeneratorHarness.Compile(Large(kind, count));
        using var cancelled = new CancellationTokenSource();
        var whenCancelled = TimeSpan.MaxValue;
        using var timer = new Timer(_ =>
        {
            whenCancelled = Process.GetCurrentProcess().TotalProcessorTime;
            cancelled.Cancel();
        }, null, TimeSpan.FromSeconds(0.05), Timeout.InfiniteTimeSpan);
        Assert.ThrowsAny<OperationCanceledException>(() => GeneratorHarness.NewDriver().RunGenerators(compilation, cancelled.Token));
        Assert.InRange(Process.GetCurrentProcess().TotalProcessorTime - whenCancelled, TimeSpan.Zero, Soon);
    }

    /// <summary>Derivatives may be far longer than what is written; nothing that a body of bounded length says leads to so many values today.</summary>
    [Fact]
    public void Programs_have_a_largest_size()
    {
        var builder = new ProgramBuilder();
        var refused = Assert.Throws<ProgramTooLargeException>(() =>
        {
            for (int i = 0; i <= Work.NodeLimit + 1; i++)
                builder.Const(i + 0.5);
        });
        var diagnostic = Reading.Crash("Large", Location.None, refused.GetType().Name, refused.Message);
        Assert.Equal("OBJ2015", diagnostic.Id);
        Assert.Contains("1000000", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static string Large(string kind, int count)
    {
        string Each(string between, Func<int, string> part) => string.Join(between, Enumerable.Range(0, count).Select(part));
        string body = kind switch
        {
            "parentheses" => $"[Loss] double Fit() => {new string('(', count)}a * y{new string(')', count)};",
            "terms" => $"[Loss] double Fit() => {Each(" + ", i => $"Sin(a * {i + 1}.5)")};",
            "losses" => Each("\n", i => $"[Loss] double Fit{i}() => Sin(a * {i + 1}.5) * y;"),
            "helpers" => "[Loss] double Fit() => H0(a) * y;" + Each("\n", i => $"double H{i}(double x) => {(i == count - 1 ? "x" : $"H{i + 1}(x + 1)")};"),
            "calls" => $"[Loss] double Fit() => y * {Each("", _ => "Sin(")}a{new string(')', count)};",
            "statements" => $"[Loss] double Fit() {{ double s = a; {Each("\n", i => $"s += y * s + {i};")} return s; }}",
            _ => $"[Loss] double Fit() {{ double s = a; {Each("\n", i => $"s = Sin(s) * y + {i};")} return s; }}",
        };
        return $"[Objective] public partial class Large {{ [Parameter] double a; [Sample] double y; {body} }}";
    }
}
