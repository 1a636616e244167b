using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Infrastructure;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Prove;

/// <summary>Traces a disagreement at a point to block, entry, term and likely cause, and says so in a sentence each.</summary>
internal sealed class Refutation(
    ObjectiveModel model, Program program, Lengths lengths, IReadOnlyList<Block> blocks, Evaluator evaluator, Point point)
{
    /// <summary>Where differences at two steps agree to this, the function is smooth between them.</summary>
    private const double Smooth = 1e-6;

    /// <summary>The value varies smoothly, and its derivative is infinite or no number.</summary>
    public IReadOnlyList<string> OfNonFinite(Derivatives derivatives, DoubleDouble[][] direction)
    {
        var (near, nearer) = (evaluator.Along(point, direction, -35), evaluator.Along(point, direction, -40));
        var failures = new List<string>();
        // Where a number overflows on the way, so may its derivative.
        if (evaluator.HasInfinity())
            return failures;
        if (!derivatives.IsGradientFinite)
        {
            if (near.IsValueUsable && nearer.IsValueUsable && Agree(near.Value, nearer.Value, nearer.Rounding))
                for (int k = 0; k < blocks.Count; k++)
                    if (FirstNonFinite(derivatives.Gradient[k]) is var entry and >= 0)
                        failures.Add($"gradient {blocks[k].Entry(entry)} is {Number(derivatives.Gradient[k][entry])} where the value is smooth{Where(Term(direction))}; "
                            + "likely cause: zero times infinity in the chain rule, of a branch not taken or at the edge of a domain");
            return failures;
        }
        if (near.IsUsable && nearer.IsUsable)
            for (int k = 0; k < blocks.Count; k++)
                if (FirstNonFinite(derivatives.Product[k]) is var entry and >= 0 && Agree(near.Gradient[k][entry], nearer.Gradient[k][entry], nearer.Rounding))
                    failures.Add($"product {blocks[k].Entry(entry)} is {Number(derivatives.Product[k][entry])} where the gradient is smooth{Where(Term(direction))}; "
                        + "likely cause: zero times infinity in the chain rule, of a branch not taken or at the edge of a domain");
        return failures;
    }

    /// <summary>The program disagrees with differences along the direction.</summary>
    public IReadOnlyList<string> OfDerivatives(DoubleDouble[][] direction)
    {
        var failures = new List<string>();
        var derivatives = evaluator.At(point, direction);
        for (int k = 0; k < blocks.Count; k++)
        {
            var along = direction.Select((b, j) => j == k ? b : new DoubleDouble[b.Length]).ToArray();
            if (Closest(along, d => Comparison.OfGradient(derivatives, along, d)) is not { } wrong)
                continue;
            var (entry, program, difference) = WorstEntry(k, derivatives, wrong.Exponent);
            failures.Add($"gradient {blocks[k].Entry(entry)} is {Number(program)} where the difference of the value is {Number(difference)}{Where(Term(along))}; "
                + $"likely cause: {GradientCause(along, program, difference, wrong.Exponent)}");
        }
        // The product is the derivative of the gradient that there is: where that is wrong, it says nothing more.
        for (int k = 0; failures.Count == 0 && k < blocks.Count; k++)
        {
            int block = k;
            if (Closest(direction, d => Comparison.OfBlock(derivatives.Product[block], d.Gradient[block], d.Rounding)) is not { } wrong)
                continue;
            var (entry, program, difference) = Worst(derivatives.Product[k], wrong.Difference.Gradient[k]);
            failures.Add($"product {blocks[k].Entry(entry)} is {Number(program)} along a random direction where the difference of the gradient is {Number(difference)}{Where(Term(direction))}; "
                + $"likely cause: {Ratio(program, difference) ?? "the gradient is right, but not its derivative along the direction"}");
        }
        if (failures.Count == 0)
            failures.Add($"the derivatives disagree with differences along a direction over all blocks{Where(Term(direction))}; likely cause: errors of several blocks");
        return failures;
    }

    /// <summary>Where differences agree: reverse against forward mode, and the symmetry of the Hessian.</summary>
    /// <param name="v">The direction of the first product.</param>
    /// <param name="u">That of the second.</param>
    /// <param name="least">What rounding may leave where derivatives are zero.</param>
    public IReadOnlyList<string> OfModes(DoubleDouble[][] v, DoubleDouble[][] u, double least = 0)
    {
        var failures = new List<string>();
        var alongV = evaluator.At(point, v);
        var forward = evaluator.Forward(point, v);
        var (reverse, size) = Comparison.Dot(alongV.Gradient, v);
        double rounding = Math.Max(least, Math.Pow(2, -90) * Math.Max(1, Math.Abs(alongV.Value.Hi)));
        if (Comparison.Relative(forward, reverse, size, rounding) > Comparison.Tolerance)
            failures.Add($"along a direction the gradient gives {Number(reverse)} and forward mode {Number(forward)}{Where(Term(v))}; "
                + "likely cause: a partial derivative of an operation that depends on how it is reached");
        if (!evaluator.IsSymmetric)
            return failures;
        var alongU = evaluator.At(point, u);
        var (uHv, sizeV) = Comparison.Dot(alongV.Product, u);
        var (vHu, sizeU) = Comparison.Dot(alongU.Product, v);
        if (Comparison.Relative(uHv, vHu, Math.Max(sizeU, sizeV), rounding) > Comparison.Tolerance)
            failures.Add($"the product is that of no symmetric matrix: u·Hv is {Number(uHv)} and v·Hu is {Number(vHu)} for two directions{Where(Term(u))}; "
                + $"likely cause: {Ratio(uHv, vHu) ?? "a mixed second derivative of two blocks is wrong on one side"}");
        return failures;
    }

    // -- block and entry ---------------------------------------------------------------------------------------------

    /// <summary>The step at which the error is smallest, where none of them agrees.</summary>
    private (int Exponent, Difference Difference)? Closest(DoubleDouble[][] direction, Func<Difference, double> errorOf)
    {
        (int, Difference)? closest = null;
        double least = double.PositiveInfinity;
        foreach (int exponent in Prover.Steps)
        {
            var difference = evaluator.Along(point, direction, exponent);
            if (!difference.IsUsable)
                continue;
            double error = errorOf(difference);
            if (error >= least)
                continue;
            if (error <= Comparison.Tolerance)
                return null;
            (least, closest) = (error, (exponent, difference));
        }
        return closest;
    }

    private (int Entry, DoubleDouble Program, DoubleDouble Difference) WorstEntry(int block, Derivatives derivatives, int exponent)
    {
        var differences = new DoubleDouble[blocks[block].Count];
        for (int entry = 0; entry < differences.Length; entry++)
        {
            var unit = blocks.Select(b => new DoubleDouble[b.Count]).ToArray();
            unit[block][entry] = DoubleDouble.One;
            differences[entry] = evaluator.Along(point, unit, exponent).Value;
        }
        return Worst(derivatives.Gradient[block], differences);
    }

    private static (int Entry, DoubleDouble Program, DoubleDouble Difference) Worst(DoubleDouble[] program, DoubleDouble[] differences)
    {
        int worst = 0;
        double largest = -1;
        for (int entry = 0; entry < program.Length; entry++)
            if (Math.Abs((program[entry] - differences[entry]).Hi) is var error && error > largest)
                (worst, largest) = (entry, error);
        return (worst, program[worst], differences[worst]);
    }

    private static int FirstNonFinite(DoubleDouble[] block) => Array.FindIndex(block, x => !x.IsFinite);

    private static bool Agree(DoubleDouble a, DoubleDouble b, double rounding) =>
        Math.Abs((a - b).Hi) <= Smooth * Math.Max(Math.Abs(a.Hi), Math.Abs(b.Hi)) + rounding;

    // -- term --------------------------------------------------------------------------------------------------------

    /// <summary>Proves the terms one by one at the same point: those that fail alone, in words.</summary>
    private string Term(DoubleDouble[][] direction)
    {
        var terms = model.Terms.Where(t => t.IsInValue).ToList();
        if (terms.Count == 0)
            return "";
        var wrong = terms.Count == 1 ? terms : terms.Where(t => IsWrong(t, direction)).ToList();
        // The inputs are shared: frozen values are those of the whole objective again.
        evaluator.At(point, direction);
        return wrong.Count switch
        {
            0 => "each term alone is right",
            1 => $"term {wrong[0].Name}",
            _ => "terms " + string.Join(", ", wrong.Select(t => t.Name)),
        };
    }

    private bool IsWrong(TermModel term, DoubleDouble[][] direction)
    {
        var alone = Outputs.Main(Objective.Differentiate(model with { Terms = new EquatableArray<TermModel>([term]) }));
        if (blocks.Any(b => b.Stranger(alone, alone.Find(Outputs.Of(Outputs.Gradient, b.Name))!.Value) is not null))
            return true;
        var single = new Evaluator(alone, blocks, lengths);
        var derivatives = single.At(point, direction);
        if (!derivatives.IsFinite)
            return derivatives.Value.IsFinite;
        return Prover.Steps.Select(exponent => single.Along(point, direction, exponent)).Where(d => d.IsUsable).ToList() is { Count: > 0 } differences
            && differences.All(d => !Comparison.Of(derivatives, direction, d).Holds);
    }

    // -- cause -------------------------------------------------------------------------------------------------------

    private string GradientCause(DoubleDouble[][] direction, DoubleDouble gradient, DoubleDouble difference, int exponent)
    {
        evaluator.At(point, direction);
        var slope = evaluator.Along(point, direction, exponent);
        var forward = evaluator.Forward(point, direction);
        bool isForwardRight = Comparison.Relative(forward, slope.Value, Math.Abs(forward.Hi), slope.Rounding) <= Smooth;
        if (!isForwardRight && Culprit(exponent, slope.Rounding) is { } operation)
            return $"the partial derivative of '{operation}'";
        return Ratio(gradient, difference)
            ?? (isForwardRight ? "forward mode agrees with the difference, so the reverse pass is wrong" : "forward mode disagrees as well");
    }

    /// <summary>The first operation whose derivative by forward mode is not its difference, while those of its arguments are.</summary>
    private string? Culprit(int exponent, double rounding)
    {
        var primal = evaluator.Primal;
        var isRight = new bool[primal.Count];
        for (int node = 0; node < primal.Count; node++)
        {
            isRight[node] = true;
            if (primal.Type(node) != ElementType.Real)
                continue;
            var tangents = evaluator.Tangents(node);
            for (int i = 0; i < tangents.Length; i++)
                isRight[node] &= Comparison.Relative(tangents[i], evaluator.Slope(node, i, exponent), Math.Abs(tangents[i].Hi), rounding) <= Smooth;
            bool areArgumentsRight = true;
            foreach (int argument in primal.ArgumentsOf(node))
                areArgumentsRight &= isRight[argument];
            if (!isRight[node] && areArgumentsRight && primal.Kind(node) == NodeKind.Map)
                return Operation.At(primal.Operand(node)).Name;
        }
        return null;
    }

    /// <summary>What a simple ratio of the two says.</summary>
    private string? Ratio(DoubleDouble program, DoubleDouble difference)
    {
        double ratio = (program / difference).Hi;
        bool Is(double expected) => Math.Abs(ratio - expected) <= Smooth * Math.Abs(expected);
        if (Math.Abs(ratio) <= Smooth)
            return "a contribution is missing";
        if (Is(-1))
            return "the sign is wrong";
        if (double.IsInfinity(ratio) || Math.Abs(ratio) >= 1 / Smooth)
            return "a contribution that belongs elsewhere";
        foreach (string name in lengths.Names)
            if (lengths[name] > 1 && (Is(lengths[name]) || Is(1.0 / lengths[name])))
                return $"the ratio is the length of {lengths.Shown(name)}: a sum over it is missing, or taken twice";
        return Is(2) || Is(0.5) ? "a factor of two" : null;
    }

    private string Where(string term) => $" ({(term.Length > 0 ? term + ", " : "")}{point.Name}, sizes {lengths.Text(program)})";

    private static string Number(DoubleDouble value) => value.Hi.ToString("G6", CultureInfo.InvariantCulture);
}
