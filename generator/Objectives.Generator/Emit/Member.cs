using System.Collections.Generic;
using System.Linq;

namespace Objectives.Generator.Emit;

/// <summary>A public member, over all samples, a range of them, or a list.</summary>
/// <param name="Returns">The type returned.</param>
/// <param name="Name">The name.</param>
/// <param name="Parameters">The parameters without the samples, as C#.</param>
/// <param name="Summary">What it gives: a sentence without its full stop.</param>
/// <param name="Remark">What else there is to say: sentences, or nothing.</param>
/// <param name="Body">The statements, which read the samples from <c>batch</c>.</param>
internal sealed record Member(string Returns, string Name, string[] Parameters, string Summary, string Remark, string[] Body)
{
    /// <summary>What stands between the sentence and its full stop, and the parameter that chooses the samples.</summary>
    private static readonly (string Text, string Parameter, string Batch)[] Selections =
    [
        ("", "", "__Batch.All(__data.Samples)"),
        (" over a range of the samples", ", Range samples", "__Batch.Of(samples, __data.Samples)"),
        (" over a list of the samples", ", ReadOnlySpan<int> samples", "__Batch.Of(samples, __data.Samples)"),
    ];

    /// <summary>Whether it is not over samples at all.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether it is over the samples without a set's name, and nothing of named sets is in it.</summary>
    public bool IsOfUnnamedSet { get; init; }

    private string Signature => string.Join(", ", Parameters);

    private string Arguments => string.Join(", ", Parameters.Select(p => p.Substring(p.LastIndexOf(' ') + 1)));

    /// <param name="w">Where it is written.</param>
    /// <param name="hasSamples">Whether there are samples.</param>
    /// <param name="sets">The named sets that can be chosen from.</param>
    public void Write(SourceWriter w, bool hasSamples, IReadOnlyList<string> sets)
    {
        if (!hasSamples || IsWhole)
        {
            w.Line($"/// <summary>{Summary}.{Remark}</summary>");
            w.Block($"public {Returns} {Name}({Signature})", () =>
            {
                w.Line($"var batch = __Batch.All({(hasSamples ? "__data.Samples" : "0")});");
                WriteBody(w);
            });
            w.Line();
            return;
        }
        foreach (var (text, parameter, batch) in Selections)
        {
            w.Line($"/// <summary>{Summary}{text}.{Remark}</summary>");
            w.Line($"public {Returns} {Name}({Signature}{parameter}) => __{Name}({Arguments}, {batch});");
            w.Line();
        }
        if (HasSets(sets))
        {
            w.Line($"/// <summary>{Summary} over some of the samples of each set.{Remark} What is chosen of named sets is bound anew for the evaluation; a list of them is copied.</summary>");
            w.Line($"public {Returns} {Name}({OverSets(sets)}) => __Over({SetSelections.Arguments(sets)}).__{Name}({Arguments}, __Batch.Select(samples, __data.Samples, \"samples\"));");
            w.Line();
        }
        w.Block($"private {Returns} __{Name}({Signature}, scoped in __Batch batch)", () => WriteBody(w));
        w.Line();
    }

    /// <summary>The signatures alone, with a body that throws.</summary>
    public IEnumerable<string> Signatures(bool hasSamples, IReadOnlyList<string> sets) =>
        Selections.Take(hasSamples && !IsWhole ? 3 : 1).Select(s => $"public {Returns} {Name}({Signature}{s.Parameter})")
            .Concat(HasSets(sets) ? [$"public {Returns} {Name}({OverSets(sets)})"] : []);

    private bool HasSets(IReadOnlyList<string> sets) => sets.Count > 0 && !IsWhole && !IsOfUnnamedSet;

    private string OverSets(IReadOnlyList<string> sets) => $"{Signature}, SampleSelection samples = default{SetSelections.Parameters(sets)}";

    private void WriteBody(SourceWriter w)
    {
        foreach (string line in Body)
            w.Line(line);
    }
}
