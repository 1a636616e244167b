using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Objectives.Benchmarks.Tests;

/// <summary>Everything that is timed computes what the generated code does.</summary>
public sealed class WorkloadRunTests
{
    private static readonly Effort Once = new(1, 1);

    /// <summary>All but those that take half a minute by hand, which follow with fewer samples.</summary>
    public static TheoryData<string> Names => [.. Catalogue.All.Select(b => b.Name).Where(name => name != "pairwise")];

    [Theory]
    [MemberData(nameof(Names))]
    public void Methods_agree(string name)
    {
        foreach (Workload workload in Catalogue.All.Single(b => b.Name == name).Workloads())
            Agree(name, workload, threads: 1);
    }

    [Fact]
    public void Methods_agree_on_pairs()
    {
        Agree("pairwise", Pairwise.Contrastive(96, 16), threads: 1);
        Agree("pairwise", Pairwise.Kernel(200, 3), threads: 1);
    }

    [Fact]
    public void Methods_agree_on_two_threads()
    {
        Agree("mlp", Mlp.Workloads().Single(), threads: 2);
        Agree("minibatch", MiniBatch.Workloads().First(), threads: 2);
    }

    [Theory]
    [InlineData(1e-3)]
    [InlineData(double.NaN)]
    public void What_disagrees_is_not_timed(double error)
    {
        Workload full = Pairwise.Kernel(50, 3);
        var generated = full.Bind(1);
        Baseline wrong = new("wrong", theta => generated.Value(theta), (theta, gradient) =>
        {
            double value = generated.ValueAndGradient(theta, gradient);
            gradient[1] += error;
            return value;
        });
        var writer = new StringWriter();
        Assert.False(new WorkloadRun(1, Once, null, writer, null).Run("pairwise", full with { Baselines = [wrong] }));
        Assert.StartsWith($"pairwise: {full.Shape}: value+gradient by 'wrong' differs by ", writer.ToString());
        Assert.Single(writer.ToString().Split('\n', System.StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Every way is in the table and in the JSON, with how often it ran; so is the memory.</summary>
    private static void Agree(string name, Workload workload, int threads)
    {
        var writer = new StringWriter();
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
            Assert.True(new WorkloadRun(threads, Once, null, writer, json).Run(name, workload), writer.ToString());
        using var document = JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        HashSet<string> methods = [.. document.RootElement.GetProperty("candidates").EnumerateArray().Select(c => c.GetProperty("method").GetString()!)];
        Assert.All(workload.Variants.Select(v => v(1).Method).Concat(threads == 1 ? workload.Baselines.Select(b => b.Method) : []), method => Assert.Contains(method, methods));
        Assert.All(document.RootElement.GetProperty("candidates").EnumerateArray(), c => Assert.True(c.GetProperty("repetitions").GetInt32() >= 1));
        Assert.True(document.RootElement.GetProperty("memory").GetProperty("dataBytes").GetInt64() > 0);
        Assert.Contains("  memory: ", writer.ToString());
    }
}
