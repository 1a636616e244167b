using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Schedule;

/// <summary>
/// A kernel: stages outside the samples and passes over them in turn — stage 0, pass 0, stage 1, … — each a loop tree.
/// Per-sample values that two passes need are computed in both; nothing of the length of the data is stored.
/// </summary>
internal sealed class Kernel
{
    public Kernel(Program program, LaneOrder order, IReadOnlyCollection<string> ragged)
    {
        Program = program;
        Strategies = new Strategies(program, order, ragged);
        Order = order;
        _groups = program.Recurrences.Count == 0 ? [.. Enumerable.Range(0, program.Count).Select(n => new[] { n })] : Components.Of(Enumerable.Range(0, program.Count).ToList(), Needs);
        Level = Levels();
        var tree = new LoopTree(program, Strategies, order);

        var needed = Needed();
        int passes = 0;
        for (int n = 0; n < program.Count; n++)
            if (needed[n] && IsSink(n))
                passes = Math.Max(passes, PassOf(n) + 1);
        Passes = Enumerable.Range(0, passes).Select(p => tree.Tile(Members(needed, p))).ToList();
        int[] stage = LatestStages(needed, passes);
        Stages = Enumerable.Range(0, passes + 1).Select(s => tree.Outside(Enumerable.Range(0, program.Count)
            .Where(n => needed[n] && !Strategies.HasSamples(n) && !Strategies.IsAccumulated(n) && Strategies[n] != Strategy.Free && stage[n] == s)
            .ToList())).ToList();
    }

    /// <summary>The nodes, each after what it needs, cycles together.</summary>
    private readonly List<int[]> _groups;

    public Program Program { get; }
    public Strategies Strategies { get; }
    public LaneOrder Order { get; }

    /// <summary>After how many passes each node is available.</summary>
    public int[] Level { get; }

    /// <summary>The operations that one sample costs in the passes.</summary>
    public Size OperationsOfSamples => _operations ??= Cost.OfSamples(this);

    private Size? _operations;

    public IReadOnlyList<IReadOnlyList<Item>> Stages { get; }
    public IReadOnlyList<IReadOnlyList<Item>> Passes { get; }

    /// <summary>Whether a tile keeps an array of each of its samples along an axis whose length differs by sample; rows that are read where they lie are none.</summary>
    public bool HasRaggedTiles => Strategies.HasRagged && Passes.SelectMany(pass => pass).SelectMany(item => item.Nodes)
        .Any(n => Strategies[n] is not (Strategy.SparseDots or Strategy.AddSparse) && Strategies.Operands(n).Append(n).Any(o => Strategies.HasSamples(o) && Strategies.IsRagged(Program.AxesOf(o))));

    private int[] Levels()
    {
        var level = new int[Program.Count];
        foreach (int[] group in _groups)
        {
            int own = 0;
            foreach (int n in group)
                foreach (int needed in Needs(n))
                    own = Math.Max(own, level[needed]);
            if (group.Length == 1 && Strategies.IsAccumulated(group[0]))
                own++;
            foreach (int n in group)
                level[n] = own;
        }
        return level;
    }

    /// <summary>What a node reads, through the operands that the strategies leave, and what its recurrence runs over.</summary>
    private int[] Needs(int n) => Program.SourceOf(n) is >= 0 and var source ? [.. Strategies.Operands(n), source] : Strategies.Operands(n);

    /// <summary>
    /// The stage of each node outside the samples: as late as its readers allow, so that what only the last stage needs is not kept
    /// through the passes.
    /// </summary>
    private int[] LatestStages(bool[] needed, int passes)
    {
        var stage = Enumerable.Repeat(passes, Program.Count).ToArray();
        foreach (int[] group in Enumerable.Reverse(_groups))
        {
            int own = passes;
            foreach (int n in group)
                own = Math.Min(own, stage[n]);
            foreach (int n in group)
            {
                if (!needed[n])
                    continue;
                // For its operands: ready before that pass.
                stage[n] = IsSink(n) ? PassOf(n) : own;
                foreach (int operand in Needs(n))
                    stage[operand] = Math.Min(stage[operand], stage[n]);
            }
        }
        for (int n = 0; n < Program.Count; n++)
            stage[n] = Math.Max(stage[n], Math.Min(Level[n], passes));
        // A reduction is collected in the loop that computes its argument.
        for (int n = 0; n < Program.Count; n++)
            if (Program.Kind(n) == NodeKind.Reduce && (Strategies[n] == Strategy.Element || Strategies.IsStreamed(n)) && !Strategies.HasSamples(n))
                stage[n] = stage[Program.Argument(n, 0)];
        return stage;
    }

    /// <summary>What the outputs read, directly or not.</summary>
    private bool[] Needed()
    {
        var needed = new bool[Program.Count];
        var pending = new Stack<int>(Program.Outputs.Select(o => o.Node));
        while (pending.Count > 0)
        {
            int n = pending.Pop();
            if (needed[n])
                continue;
            needed[n] = true;
            foreach (int operand in Needs(n))
                pending.Push(operand);
        }
        return needed;
    }

    private bool IsSink(int n) => Strategies.IsAccumulated(n) || (Strategies.IsResult(n) && Strategies.HasSamples(n));

    private int PassOf(int sink) => Strategies.IsAccumulated(sink) ? Level[sink] - 1 : Level[sink];

    /// <summary>The sums collected in a pass and every per-sample value they need.</summary>
    private List<int> Members(bool[] needed, int pass)
    {
        var member = new bool[Program.Count];
        var pending = new Stack<int>(Enumerable.Range(0, Program.Count).Where(n => needed[n] && IsSink(n) && PassOf(n) == pass));
        while (pending.Count > 0)
        {
            int n = pending.Pop();
            if (member[n])
                continue;
            member[n] = true;
            foreach (int operand in Needs(n))
                if (Strategies.HasSamples(operand))
                    pending.Push(operand);
        }
        return Enumerable.Range(0, Program.Count).Where(n => member[n] && Strategies[n] != Strategy.Free).ToList();
    }
}
