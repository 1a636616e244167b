using System;
using System.Globalization;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Model;

namespace Objectives.Generator.Prove;

/// <summary>Compares a gradient by hand with the automatic one, in double-double precision, at points of several domains and any cotangent.</summary>
internal static class GradientProof
{
    /// <summary>What the difference may be, relative to 1 and the gradient: far above the rounding of 106 bits, far below a mistake.</summary>
    private const double Tolerance = 1e-18;

    private const int Points = 4;

    private static readonly IntegerChoice[] Integers = [IntegerChoice.Any, IntegerChoice.Zero];

    /// <summary>What is wrong, or how it was proved.</summary>
    public static (bool IsRefuted, string Text) Run(ObjectiveModel model, GradientClaim claim)
    {
        string reason = "no point found where the automatic gradient is finite";
        foreach (var integers in Integers)
            try
            {
                return At(model, claim, integers) ?? (false, $"{claim.Method}: not compared with the automatic gradient of {claim.Of}: {reason}");
            }
            catch (Exception e) when (e is InvalidOperationException or OverflowException or IndexOutOfRangeException or ArgumentException)
            {
                reason = e.Message.TrimEnd('.');
            }
        return (false, $"{claim.Method}: not compared with the automatic gradient of {claim.Of}: {reason}");
    }

    private static (bool IsRefuted, string Text)? At(ObjectiveModel model, GradientClaim claim, IntegerChoice integers)
    {
        var program = claim.Program;
        var lengths = Lengths.Choose(model, program, 0);
        var source = new PointSource(model, program, [], lengths, integers);
        var interpreter = new Interpreter(program, lengths.ToInputs());
        int points = 0;
        double largest = 0;
        for (int sampler = 0; sampler < Sampler.Table.Count && points < Points; sampler++)
        {
            var point = source.Draw(sampler, sampler, atDefaults: sampler % 2 == 0);
            var sequence = new Sequence((ulong)sampler + (1UL << 41));
            foreach (var leaf in program.Leaves.Where(l => l.Role is LeafRole.Argument or LeafRole.Parameter))
            {
                var values = new DoubleDouble[leaf.Axes.Aggregate(1, (product, axis) => checked(product * (int)lengths.Of(program.Axes[axis].Size)))];
                // An integer parameter of a function is the count that it is in sizes, if it is one, or an index into anything.
                for (int i = 0; i < values.Length; i++)
                    values[i] = new DoubleDouble(leaf.Type == ElementType.Real ? Sampler.Table[sampler].Parameters.Draw(sequence)
                        : leaf.Axes.Length == 0 && lengths.Names.Contains(leaf.Name) ? lengths[leaf.Name]
                        : integers == IntegerChoice.Zero ? 0 : (i + 1) % 2);
                point.Inputs.Set(leaf.Role, leaf.Name, values);
            }
            interpreter.Run(point.Inputs, null);
            var names = program.Outputs.Select(o => o.Name).Where(n => n.StartsWith(GradientClaim.Automatic, StringComparison.Ordinal)).Select(n => n.Substring(GradientClaim.Automatic.Length)).ToList();
            if (names.Any(n => interpreter.Values(GradientClaim.Automatic + n).ToArray().Any(x => !x.IsFinite)))
                continue;
            points++;
            foreach (string name in names)
            {
                double size = 1 + interpreter.Values(GradientClaim.Automatic + name).ToArray().Select(x => Math.Abs(x.Hi)).DefaultIfEmpty().Max();
                foreach (var difference in interpreter.Values(GradientClaim.Difference + name))
                {
                    double error = difference.IsFinite ? Math.Abs(difference.Hi) / size : double.PositiveInfinity;
                    largest = Math.Max(largest, error);
                    if (error > Tolerance)
                        return (true, $"its part for '{name}' is off by {Number(difference.Hi)}, where the largest entry of the automatic one is {Number(size - 1)} ({point.Name})");
                }
            }
        }
        return points == 0 ? null : (false, FormattableString.Invariant(
            $"{claim.Method} = automatic gradient of {claim.Of} to {largest:0e-0} at {points} points"));
    }

    private static string Number(double value) => value.ToString("G3", CultureInfo.InvariantCulture);
}
