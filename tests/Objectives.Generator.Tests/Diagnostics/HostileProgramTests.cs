using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Algebra;
using Objectives.Generator.Tests.Libraries;
using Objectives.Testing;
using Xunit;

namespace Objectives.Generator.Tests.Diagnostics;

/// <summary>Programs that no compiler wrote: an error at the call that says what is wrong, never an exception, never a long wait.</summary>
[Collection(nameof(Timed))]
public class HostileProgramTests
{
    private const string Method = "public static double F(Vector x, double c, int k) => Sum(x) * c * k;";

    private const string Id = "M:Losses.F(Objectives.Vector,System.Double,System.Int32)";

    private const string Consumer = """
        [Objective]
        public partial class Case
        {
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Hyperparameter] int k = 2;
            [Loss] double L() => Losses.F(w * x, w[0], k);
        }
        """;

    /// <summary>What a compiler writes for <see cref="Method"/>, about.</summary>
    private const string Right = """
        differentiable 1 operations 1
        result []
        program 1
        axis x.Length
        leaf argument x real [x.Length]
        leaf argument c real []
        leaf argument k int []
        %0 real [x.Length] = leaf 0
        %1 real [] = leaf 1
        %2 int [] = leaf 2
        %3 real [] = map toReal %2
        %4 real [] = reduce sum [x.Length] %0
        %5 real [] = map multiply %1 %4
        %6 real [] = map multiply %3 %5
        output %6 result 0
        """;

    private static string[] Run(string text, out TimeSpan time)
    {
        var compilation = Library.Referencing(GeneratorHarness.Compile(Consumer), Library.WithProgram(Method, Id, text));
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var run = GeneratorHarness.Run(compilation);
        time = Process.GetCurrentProcess().TotalProcessorTime - before;
        Assert.All(run.Diagnostics, d => Assert.Equal(DiagnosticSeverity.Error, d.Severity));
        if (run.Diagnostics.IsEmpty)
            Assert.Empty(run.Complaints);
        return [.. run.Diagnostics.Select(d => $"{d.Id}: {GeneratorRun.TextAt(d)}: {d.GetMessage(null)}")];
    }

    [Fact]
    public void The_right_text_is_read() => Assert.Empty(Run(Right, out _));

    public static TheoryData<string, string, string> Edits => new()
    {
        { "differentiable 1 operations 1", "differentiable 2 operations 1", "OBJ2042" },
        { "differentiable 1 operations 1", "differentiable 1 operations 7", "OBJ2042" },
        { "differentiable 1 operations 1", "", "OBJ2042" },
        { "differentiable 1", "differentiable -1", "OBJ2042" },
        { "program 1", "program 2", "OBJ2042" },
        { "program 1", "", "OBJ2043" },
        { "%6 real [] = map multiply %3 %5", "%6 real [] = map multiply %3 %6", "OBJ2043" },
        { "%6 real [] = map multiply %3 %5", "%6 real [] = map multiply %3 %99", "OBJ2043" },
        { "%6 real [] = map multiply %3 %5", "%6 real [] = map multiply %3", "OBJ2043" },
        { "%6 real [] = map multiply %3 %5", "%6 real [] = map conjure %3 %5", "OBJ2043" },
        { "%6 real [] = map multiply %3 %5", "%6 real [] = solve 0 0 %5", "OBJ2043" },
        { "%6 real [] = map multiply %3 %5", "%6 real [x.Length] = map multiply %3 %5", "OBJ2043" },
        { "%6 real [] = map multiply %3 %5", "%6 int [] = map multiply %3 %5", "OBJ2043" },
        { "reduce sum [x.Length]", "reduce sum [y.Length]", "OBJ2043" },
        { "reduce sum [x.Length]", "reduce sum []", "OBJ2043" },
        { "leaf argument x real [x.Length]", "leaf parameter x real [x.Length]", "OBJ2043" },
        { "leaf argument x real [x.Length]", "leaf argument x real []", "OBJ2043" },
        { "leaf argument x real [x.Length]", "leaf sample x real [x.Length]", "OBJ2043" },
        { "leaf argument c real []", "leaf argument x real []", "OBJ2043" },
        { "leaf argument k int []", "leaf argument k bool []", "OBJ2043" },
        { "axis x.Length", "axis $n", "OBJ2043" },
        { "axis x.Length", "axis x.Length@3", "OBJ2043" },
        { "axis x.Length", "axis x.Length\naxis 99999999999999999999", "OBJ2043" },
        { "axis x.Length", "axis x.Length\naxis z", "OBJ2043" },
        { "axis x.Length", "axis x.Length\naxis x.Length*x.Length*x.Length*x.Length*x.Length*x.Length*x.Length*x.Length*x.Length", "OBJ2043" },
        { "axis x.Length", "axis x.Length\naxis k-9", "" },
        { "axis x.Length", "axis x.Length\naxis -9", "OBJ1107" },
        { "axis x.Length", "axis x.Length\naxis 99999999", "OBJ1108" },
        { "axis x.Length", "axis x.Length\naxis 9223372036854775807*x.Length", "OBJ1105" },
        { "= leaf 2", "= leaf 3", "OBJ2043" },
        { "output %6 result 0", "output %6 result 1", "OBJ2043" },
        { "output %6 result 0", "output %0 result 0", "OBJ2043" },
        { "output %6 result 0", "output %66 result 0", "OBJ2043" },
        { "output %6 result 0", "output %2 result 0", "OBJ2043" },
        { "output %6 result 0", "", "OBJ2043" },
        { "result []", "", "OBJ2043" },
        { "result []", "result []\nresult []", "OBJ2043" },
        { "result []", "result [x.Length]", "OBJ2043" },
        { "result []", "result [x.Length x.Length]", "OBJ2043" },
        { "result []", "result [] shows 7", "OBJ2043" },
        { "result []", "result", "OBJ2043" },
        { "result []", "result []\nmystery", "OBJ2043" },
        { "output %6 result 0", "recurrence %0 %1\noutput %6 result 0", "OBJ2043" },
        { "%4 real [] = reduce sum [x.Length] %0", "%4 real [x.Length] = past 0 1 %1 %0 %0", "OBJ2043" },
        { "%6 real [] = map multiply %3 %5", "%6 real [] = at [x.Length] %0 %2", "" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void A_wrong_text_is_an_error_at_the_call(string old, string replacement, string expected)
    {
        Assert.Contains(old, Right, StringComparison.Ordinal);
        string[] reports = Run(Right.Replace(old, replacement, StringComparison.Ordinal), out _);
        if (expected.Length == 0)
            Assert.Empty(reports);
        else
            Assert.StartsWith(expected + ": Losses.F(w * x, w[0], k): ", Assert.Single(reports), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_version_names_both() => Assert.Equal(
        "OBJ2042: Losses.F(w * x, w[0], k): 'F' of the assembly 'Hostile' was compiled by another version of Objectives: its program begins with "
        + "'differentiable 2 operations 1', where this build reads 'differentiable 1 operations 1'; build the library and this project with the same version of the package Objectives",
        Assert.Single(Run(Right.Replace("differentiable 1", "differentiable 2", StringComparison.Ordinal), out _)));

    [Fact]
    public void A_text_cut_anywhere_is_an_error_or_nothing()
    {
        for (int length = 0; length < Right.Length; length += 7)
            Assert.False(FunctionProgram.TryParse(Right[..length], out var function, out var problem) && function is null || problem.Text is null);
    }

    /// <summary>A constant index far outside of the arrays of this call.</summary>
    [Fact]
    public void An_index_outside_is_checked_when_it_runs()
    {
        string text = Right.Replace("%6 real [] = map multiply %3 %5", "%6 int [] = const 1000000\n%7 real [] = at [x.Length] %0 %6", StringComparison.Ordinal).Replace("output %6", "output %7", StringComparison.Ordinal);
        var run = GeneratorHarness.Run(Library.Referencing(GeneratorHarness.Compile(Consumer), Library.WithProgram(Method, Id, text)));
        Assert.Empty(run.Diagnostics);
        Assert.Contains(run.Sources.Values, s => s.Contains("Bind.Index(1000000", StringComparison.Ordinal));
        string constant = Consumer.Replace("\"d\"", "3", StringComparison.Ordinal);
        var outside = GeneratorHarness.Run(Library.Referencing(GeneratorHarness.Compile(constant), Library.WithProgram(Method, Id, text)));
        Assert.Equal("OBJ1104", Assert.Single(outside.Diagnostics).Id);
    }

    // -- size --------------------------------------------------------------------------------------------------------

    private static string Chain(int count, Func<int, string> line, string head = "")
    {
        var text = new StringBuilder("differentiable 1 operations 1\nresult []\nprogram 1\naxis x.Length\n" + head
            + "leaf argument x real [x.Length]\nleaf argument c real []\nleaf argument k int []\n%0 real [] = leaf 1\n%1 int [] = leaf 2\n");
        for (int n = 2; n < count + 2; n++)
            text.Append($"%{n} {line(n)}\n");
        return text.Append($"output %{(line(9).StartsWith("real []", StringComparison.Ordinal) ? count + 1 : 0)} result 0").ToString();
    }

    public static TheoryData<string, string> Excesses => new()
    {
        { "long", new string('x', FunctionProgram.LongestText + 1) },
        { "lines", "differentiable 1 operations 1\nprogram 1\n" + new string('\n', FunctionProgram.LongestText - 100) },
        { "deep", Chain(9000, n => $"real [] = map sin %{n - 1 - (n == 2 ? 1 : 0)}") },
        { "doubled integers", Chain(200, n => $"int [] = map add %{n - 1} %{n - 1}") },
        { "recurrences", "differentiable 1 operations 1\nprogram 1\n" + string.Concat(Enumerable.Repeat("recurrence %1 %2\n", 9000)) },
        { "leaves", Chain(1, n => "real [] = map sin %0", string.Concat(Enumerable.Range(0, 5000).Select(i => $"leaf size {i + 2}*x.Length int []\n"))) },
        { "axes", Chain(30, n => $"int [{string.Join(" ", Enumerable.Range(0, n - 1).Select(Axis))}] = " + (n == 2 ? "iota " + Axis(0) : $"iota {Axis(n - 2)}"), string.Concat(Enumerable.Range(1, 40).Select(i => $"axis {Axis(i)}\n"))) },
        { "primes", Right.Replace("axis x.Length", "axis x.Length" + new string('\'', 5000), StringComparison.Ordinal) },
        { "arguments", Right.Replace("%6 real [] = map multiply %3 %5", "%6 real [] = map multiply" + string.Concat(Enumerable.Repeat(" %5", 5000)), StringComparison.Ordinal) },
    };

    private static string Axis(int k) => "x.Length" + new string('\'', k);

    [Theory]
    [MemberData(nameof(Excesses))]
    public void What_is_too_much_is_an_error_soon(string what, string text)
    {
        Assert.NotEmpty(what);
        Assert.StartsWith("OBJ2043: Losses.F(w * x, w[0], k): ", Assert.Single(Run(text, out var time)), StringComparison.Ordinal);
        Assert.True(time < TimeSpan.FromSeconds(20), time.ToString());
    }

    /// <summary>As much as is read: it is compiled, or refused, but it ends.</summary>
    [Theory]
    [InlineData("deep", 950)]
    [InlineData("doubled reals", 400)]
    [InlineData("integers", 600)]
    public void What_is_just_enough_ends(string what, int count)
    {
        string text = what switch
        {
            "deep" => Chain(count, n => $"real [] = map sin %{n - 1 - (n == 2 ? 1 : 0)}"),
            "doubled reals" => Chain(count, n => n % 2 == 0 ? $"real [] = map add %{n - 1 - (n == 2 ? 1 : 0)} %{n - 1 - (n == 2 ? 1 : 0)}" : $"real [] = map sin %{n - 1}"),
            _ => Chain(count, n => n == count + 1 ? $"real [] = map toReal %{n - 1}" : n % 2 == 0 ? $"int [] = map add %1 %{n - 1}" : $"int [] = map bitXor %1 %{n - 1}"),
        };
        Assert.DoesNotContain(Run(text, out var time), r => r.StartsWith("OBJ9999", StringComparison.Ordinal));
        Assert.True(time < TimeSpan.FromSeconds(60), time.ToString());
    }

    // -- damage ------------------------------------------------------------------------------------------------------

    /// <summary>Words of real texts exchanged, doubled and left out: the generator reports or compiles, whatever they mean then.</summary>
    [Theory]
    [InlineData("Recurrence", 1)]
    [InlineData("Arrays", 2)]
    [InlineData("Inside", 3)]
    [InlineData("Stated", 4)]
    [InlineData("Products", 5)]
    [InlineData("Classes", 6)]
    public void Damaged_texts_never_throw(string name, int seed)
    {
        var subject = FunctionCases.Find(name);
        var compiled = Library.Of(subject.Beside).Run.Output;
        var random = new Random(seed);
        var programs = compiled.Assembly.GetAttributes().Where(a => a.AttributeClass!.Name == nameof(DifferentiableProgramAttribute))
            .Select(a => ((string)a.ConstructorArguments[0].Value!, (string)a.ConstructorArguments[1].Value!)).ToList();
        int accepted = 0;
        for (int variant = 0; variant < 1000; variant++)
        {
            var (_, text) = programs[random.Next(programs.Count)];
            string damaged = Damaged(text, random);
            if (!FunctionProgram.TryParse(damaged, out var function, out var problem))
            {
                Assert.NotEmpty(problem.Text);
                continue;
            }
            // What is accepted is built in at other axes without a complaint of the verifier.
            accepted++;
            var p = function!.Program;
            var builder = new ProgramBuilder();
            int[] axes = [.. Enumerable.Range(0, p.Axes.Count).Select(a => builder.Axes.Intern(new Axis(p.Axes[a].Size, p.Axes[a].Copy + 1)))];
            int samples = builder.Axes.Intern(new Axis(Size.Samples, 0));
            int[] leaves = [.. p.Leaves.Select(l => builder.Leaf(l.Role == LeafRole.Size ? l.Role : LeafRole.Data, l.Name, l.Type, l.Role == LeafRole.Size ? [] : [samples, .. l.Axes.Select(a => axes[a])]))];
            int[] nodes = Inlining.Into(builder, p, axes, leaves);
            Assert.Empty(Verifier.Check(builder.Build([.. p.Outputs.Select(o => new Output(o.Name, nodes[o.Node]))])));
        }
        Assert.True(accepted > 0, "some damage is harmless");
    }

    private static string Damaged(string text, Random random)
    {
        var lines = new List<string>(text.Split('\n'));
        for (int damage = random.Next(1, 3); damage > 0; damage--)
        {
            int at = random.Next(lines.Count);
            var words = new List<string>(lines[at].Split(' '));
            int word = random.Next(words.Count);
            switch (random.Next(5))
            {
                case 0:
                    lines.RemoveAt(at);
                    break;
                case 1:
                    lines.Insert(random.Next(lines.Count), lines[at]);
                    break;
                case 2:
                    words[word] = lines[random.Next(lines.Count)].Split(' ')[^1];
                    lines[at] = string.Join(" ", words);
                    break;
                case 3:
                    var other = lines[random.Next(lines.Count)].Split(' ');
                    words[word] = other[random.Next(other.Length)];
                    lines[at] = string.Join(" ", words);
                    break;
                default:
                    words.RemoveAt(word);
                    lines[at] = string.Join(" ", words);
                    break;
            }
        }
        return string.Join("\n", lines);
    }
}
