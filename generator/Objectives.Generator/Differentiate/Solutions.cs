using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Differentiate;

/// <summary>
/// The solutions y(θ) of inner problems F(y, θ) = 0. The end of an iteration is held; that it moves by −(∂F/∂y)⁻¹·∂F/∂θ is stated beside it
/// (the implicit function theorem). Of what is differentiated only F moves: all else is a factor of what is zero at a solution.
/// Derivatives are read at the solution itself and not at what was held, so that they can be differentiated in turn.
/// </summary>
internal static class Solutions
{
    /// <summary>Whether the node is the solution of an inner problem with its derivative.</summary>
    public static bool IsSolution(ProgramBuilder b, int node) => b.Kind(node) == NodeKind.Custom && IsFrozen(b, b.ArgumentsOf(node)[0], FrozenReason.Iterate);

    /// <inheritdoc cref="IsSolution(ProgramBuilder, int)"/>
    public static bool IsSolution(Program program, int node) => program.Kind(node) == NodeKind.Custom
        && program.Kind(program.Argument(node, 0)) == NodeKind.Frozen && (FrozenReason)program.Operand(program.Argument(node, 0)) == FrozenReason.Iterate;

    /// <summary>Derivatives as they are at solutions that move.</summary>
    public static int[] Move(ProgramBuilder b, int[] derivatives)
    {
        // What was held is what it is wherever solutions move to.
        var moving = Enumerable.Range(0, b.Count).Where(n => IsFrozen(b, n, FrozenReason.Iterate)).ToDictionary(n => n, n => n);
        if (moving.Count == 0)
            return derivatives;
        var solutions = Enumerable.Range(0, b.Count).Where(n => IsSolution(b, n)).ToLookup(n => b.ArgumentsOf(n)[0]);
        int[] Moved(params int[] nodes) => Rebuild.Replace(b, nodes, [.. moving.Keys], [.. moving.Values]);

        // The problem inside of another one comes first, and moves with the solution of that one. Of what has become of it already, the last counts.
        foreach (var group in solutions.OrderByDescending(g => g.Max()))
        {
            int moved = Moved(group.Max())[0];
            foreach (int held in group.Append(group.Key).Append(moved))
                moving[held] = moved;
        }
        bool[] needed = b.NeededBy(derivatives, moving.Keys);
        int[] factors = [.. Enumerable.Range(0, needed.Length).Where(n => needed[n] && IsFrozen(b, n, FrozenReason.Stationary))];
        int[] read = Moved([.. factors.Select(n => b.ArgumentsOf(n)[0])]);
        foreach (var (factor, value) in factors.Zip(read, (factor, value) => (factor, value)))
            moving[factor] = value;
        return Moved(derivatives);
    }

    private static bool IsFrozen(ProgramBuilder b, int node, FrozenReason reason) => b.Kind(node) == NodeKind.Frozen && (FrozenReason)b.Operand(node) == reason;
}
