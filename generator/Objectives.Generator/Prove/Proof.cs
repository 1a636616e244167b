using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Frontend.Model;

namespace Objectives.Generator.Prove;

/// <summary>What the proof found.</summary>
/// <param name="Summary">One line for the header.</param>
/// <param name="Failures">A sentence for each derivative that is wrong.</param>
internal sealed record ProofResult(string Summary, IReadOnlyList<string> Failures);

/// <summary>
/// Compares the derivatives of a differentiated program with central differences in double-double precision, before anything is
/// emitted: <c>Σ gradient·v = (f(θ + hv) − f(θ − hv))/2h + O(h²)</c>, and the product with those of the gradient. What is proved is the
/// algebra's derivative, at small sizes, for random values of the declared domains; schedule and emission are proved by tests.
/// </summary>
internal static class Proof
{
    /// <summary>How much longer sizes are made, one attempt after the other, when an index computed from data or constants leaves its axis.</summary>
    private static readonly int[] Extra = [0, 6];

    private static readonly IntegerChoice[] Integers = [IntegerChoice.Any, IntegerChoice.Zero, IntegerChoice.One];

    public static ProofResult Run(ObjectiveModel model, Program differentiated)
    {
        string reason = "";
        ProofResult? open = null;
        differentiated = Outputs.Main(differentiated);
        // The other order is for matrices of data with more columns than rows, which are singular when squared.
        foreach (bool isReversed in new[] { false, true })
            foreach (var (extra, integers) in Extra.SelectMany(extra => Integers.Select(integers => (extra, integers))))
                try
                {
                    var lengths = Lengths.Choose(model, differentiated, extra, isReversed);
                    var strangers = Strangers(differentiated, lengths);
                    if (strangers.Count > 0)
                        return new("", strangers);
                    var prover = new Prover(model, differentiated, lengths, integers);
                    var result = prover.Run();
                    if (!prover.IsDegenerate || isReversed)
                        return open is null || !prover.IsDegenerate ? result : open;
                    open = result;
                    break;
                }
                catch (TooMuchWorkException e)
                {
                    return open ?? new("not proved: " + e.Message, []);
                }
                catch (InvalidOperationException e)
                {
                    reason = e.Message;
                }
                catch (Exception e) when (e is OverflowException or IndexOutOfRangeException or ArgumentException)
                {
                    return open ?? new($"not proved: {e.GetType().Name}: {e.Message}", []);
                }
        return open ?? new("not proved: " + reason.TrimEnd('.'), []);
    }

    /// <summary>Derivatives over axes that their blocks lack.</summary>
    private static IReadOnlyList<string> Strangers(Program program, Lengths lengths)
    {
        var failures = new List<string>();
        foreach (var block in Block.Of(program, lengths))
            foreach (string output in new[] { Outputs.Of(Outputs.Gradient, block.Name), Outputs.Of(Outputs.Product, block.Name) })
                if (program.Find(output) is { } node && block.Stranger(program, node) is { } axis)
                    failures.Add($"the {output.Split(' ')[0]} of block '{block.Name}' runs along an axis of length {(axis.IsSamples ? lengths.Shown(Size.SamplesName) : axis.ToString())}, which the block lacks; likely cause: a sum over it is missing");
        return failures;
    }
}
