using System;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>Loops that end early, or go on with the last turn: what they compute is compared with the others of the corpus, here is that they do.</summary>
public class EarlyEndTests
{
    [Fact]
    public void After_a_steady_turn_comes_the_last_one()
    {
        string kernels = string.Concat(Compiled.Of("LoopEarlyEnds").Run.Sources.Values.Where(t => t.Contains("IKernel<", StringComparison.Ordinal)));
        Assert.Contains("Contract.IsSteady(", kernels, StringComparison.Ordinal);
        Assert.Contains("Contract.CopyTurn(", kernels, StringComparison.Ordinal);
        Assert.Contains(" = (12 * d) - 2;", kernels, StringComparison.Ordinal);
    }

    /// <summary>
    /// A loop backwards takes the turns of an iteration that was steady once: bit for bit what it gives where no turn is ever found steady, and fewer of them.
    /// </summary>
    [Theory]
    [InlineData("LoopEndsOnBothWays", 9)]
    [InlineData("LoopEndsOnBothWays", 300)]
    public void Turns_backwards_that_change_nothing_are_left_out(string name, int samples)
    {
        var (expected, all) = Taken("false && ");
        var (actual, taken) = Taken("");
        Assert.NotEmpty(expected);
        Assert.Equal(expected, actual);
        Assert.InRange(taken, 1, all - 1);

        (long[] Bits, long Taken) Taken(string condition)
        {
            bool isDeclared = false;
            var image = Compiled.Of(name).Image(text =>
            {
                text = Regex.Replace(text, @"(?<= if \()(?=steady\w* < \w+.*\n *&& Contract\.IsSteady)", condition);
                text = text.Replace("int taped", "System.Threading.Interlocked.Increment(ref Backwards.Taken); int taped", StringComparison.Ordinal);
                if (isDeclared || !text.Contains("namespace Objectives.Generated;", StringComparison.Ordinal))
                    return text;
                isDeclared = true;
                return text + "internal static class Backwards { public static long Taken; }\n";
            });
            var type = Compiled.Load(Corpus.Find(name), image);
            var bits = Evaluation.Full(new Bound(Corpus.Find(name), type, samples, 0)).Bits().ToArray();
            return (bits, (long)type.Assembly.GetType("Objectives.Generated.Backwards", throwOnError: true)!.GetField("Taken")!.GetValue(null)!);
        }
    }

    /// <summary>
    /// The turn after which nothing moves any more, of the sample that takes most: a step that is wrong arrives all the same, later.
    /// </summary>
    [Theory]
    [InlineData("DeepEquilibrium", 9)]
    [InlineData("Boltzmann", 4)]
    [InlineData("BilevelTotalVariation", 21)]
    public void Iterations_take_as_many_turns_as_they_need(string name, long turns)
    {
        var (bound, counter) = Counted(name);
        bound.Problem.ValueAndGradient(bound.Theta, new double[bound.Theta.Length]);
        Assert.Equal(turns, (long)counter.GetField("Taken")!.GetValue(null)!);
    }

    /// <summary>Corrections follow an iteration, each of which squares its error: it may end when few digits are right.</summary>
    [Theory]
    [InlineData("DeepEquilibrium", 1)]
    [InlineData("Boltzmann", 3)]
    public void Corrections_make_up_for_turns_that_are_missing(string name, int turns)
    {
        var (bound, counter) = Counted(name);
        double[] expected = Evaluated();
        counter.GetField("Most")!.SetValue(null, turns);
        double[] actual = Evaluated();
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-9 * (1 + Math.Abs(pair.First))));

        double[] Evaluated()
        {
            double[] gradient = new double[bound.Theta.Length], product = new double[bound.Theta.Length];
            double value = bound.Problem.ValueAndGradient(bound.Theta, gradient, bound.Direction, product);
            return [value, .. gradient, .. product];
        }
    }

    /// <summary>A case whose iterations are counted, and may be ended.</summary>
    private static (Bound Bound, Type Counter) Counted(string name)
    {
        bool isDeclared = false;
        var image = Compiled.Of(name).Image(text =>
        {
            text = text.Replace("Contract.IsSteady(", "Turns.IsSteady(", StringComparison.Ordinal);
            if (isDeclared || !text.Contains("namespace Objectives.Generated;", StringComparison.Ordinal))
                return text;
            isDeclared = true;
            return text + Counter;
        });
        var type = Compiled.Load(Corpus.Find(name), image);
        return (new Bound(Corpus.Find(name), type, 9, 0), type.Assembly.GetType("Objectives.Generated.Turns", throwOnError: true)!);
    }

    private const string Counter = """

        internal static class Turns
        {
            public static long Taken;
            public static int Most = int.MaxValue;

            public static bool IsSteady<T>(ref T state, int turn, int rows, int stride, int count)
                where T : unmanaged
            {
                lock (typeof(Turns))
                    Taken = global::System.Math.Max(Taken, turn);
                return turn >= Most || global::Objectives.Simd.Contract.IsSteady(ref state, turn, rows, stride, count);
            }
        }
        """;

    /// <summary>What only the next turn would have read is left as it is: there is none.</summary>
    [Theory]
    [InlineData("DeepEquilibrium")]
    [InlineData("Boltzmann")]
    [InlineData("SettlesOverAll")]
    public void What_is_left_for_all_turns_is_read_after_them(string name)
    {
        int count = 0;
        foreach (string kernel in Compiled.Of(name).Run.Sources.Values.SelectMany(t => t.Split("internal readonly struct")))
            foreach (Match repeat in Regex.Matches(kernel, @"Contract\.(?:Repeat|CopyTurn(?=\((?!.*steady).* - 1, ))\(ref (?:Unsafe\.Add\(ref )?(\w+)"))
            {
                string after = Regex.Replace(kernel[(repeat.Index + repeat.Length)..], @"Contract\.(Repeat|CopyTurn)\(.*|^\s*//.*|^\s*ref .*;", "", RegexOptions.Multiline);
                Assert.Matches($@"\b{repeat.Groups[1].Value}\b", after);
                count++;
            }
        Assert.NotEqual(0, count);
    }
}
