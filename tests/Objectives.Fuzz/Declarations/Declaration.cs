using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Objectives.Generator.Tests.Emitted;

namespace Objectives.Fuzz.Declarations;

/// <summary>What a field is to the objective.</summary>
internal enum Role
{
    Parameter,
    Sample,
    Data,
    Hyperparameter,
    State,
    Weight,
    Noise,
}

/// <summary>A field.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its type; of a sample, that of one.</param>
/// <param name="Role">Its role.</param>
/// <param name="Range">Where its numbers come from, as a <see cref="Case"/> says it; empty for the usual range.</param>
internal sealed record Field(string Name, Kind Kind, Role Role, string Range = "")
{
    /// <summary>The set of samples that it belongs to.</summary>
    public string Set { get; init; } = "";

    /// <summary>Whether there is one of it for each sample.</summary>
    public bool IsPerSample { get; init; } = Role is Role.Sample or Role.Weight;

    /// <summary>What stands before the axes in its attribute.</summary>
    public string First { get; init; } = "";

    /// <summary>What follows the axes, e.g. <c>Per = Draw.Sample</c>; fields that it names are declared, too.</summary>
    public string Further { get; init; } = "";

    public string Text
    {
        get
        {
            IEnumerable<string> arguments = [First, .. Kind.Axes.Where(_ => !Further.Contains("CopyOf", StringComparison.Ordinal)).Select(a => char.IsAsciiDigit(a[0]) ? a : $"\"{a}\""), Set.Length > 0 ? $"Set = \"{Set}\"" : "", Further];
            string list = string.Join(", ", arguments.Where(a => a.Length > 0));
            string role = (Role == Role.Weight ? "SampleWeight" : Role.ToString()) + (list.Length > 0 ? $"({list})" : "");
            string start = Role == Role.Hyperparameter && Kind.Sort != Sort.Vector ? Kind.Sort == Sort.Real ? " = 0.5" : Kind.Sort == Sort.Bool ? " = true" : " = 1" : "";
            return $"[{role}] {Kind.Type} {Name}{start};";
        }
    }
}

/// <summary>A term.</summary>
/// <param name="Attribute">Its attribute.</param>
/// <param name="Body">What it returns.</param>
internal sealed record Term(string Attribute, Node Body)
{
    /// <summary>The method with <c>[Output]</c>, which terms call.</summary>
    public const string Prediction = nameof(Prediction);

    public bool IsOutput => Attribute.StartsWith("Output", StringComparison.Ordinal);
}

/// <summary>A declaration: what it could read, and the terms. Only what they read is written.</summary>
internal sealed record Declaration(string Name, IReadOnlyList<string> Sizes, IReadOnlyList<Field> Fields, IReadOnlyList<Term> Terms)
{
    public int Largest { get; init; } = 13;

    public int Smallest { get; init; } = 1;

    public int Size => Terms.Sum(t => t.Body.Size);

    public IEnumerable<string> Features => Terms.SelectMany(t => t.Body.All.SelectMany(n => n.Feature == "field" ? FeaturesOf(n.Text) : [n.Feature]).Append(t.Attribute)).Concat(Smallest == 0 ? ["empty axes"] : []).Distinct();

    private IEnumerable<string> FeaturesOf(string field) => Fields.Where(f => f.Name == field).SelectMany(f => new[]
    {
        "field", f.Set.Length > 0 ? "named set" : "unnamed set", $"{f.Role} of {(f.Kind.Sort is Sort.Real or Sort.Bool or Sort.Index ? "numbers" : f.Kind.Type)}{(f.Role is Role.Noise or Role.State ? f.IsPerSample ? ", one a sample" : ", one for all" : "")}",
    });

    /// <summary>As the tests of emitted code read it; null if no term reads a parameter.</summary>
    public Case? ToCase(string precision = "Double")
    {
        var methods = new List<string>();
        var terms = Terms.Select((t, k) => string.Create(CultureInfo.InvariantCulture, $"[{t.Attribute}] {t.Body.Kind.Type} {(t.IsOutput ? Term.Prediction : $"Term{k}")}() => {Write(t.Body, methods)};")).ToList();
        var written = methods.Concat(terms).SelectMany(Words).ToHashSet();
        // Who speaks of the batch, of a draw or state for each sample, or of another set of samples has samples of the unnamed set.
        if (written.Overlaps(["BatchSize", "SampleIndex"]) || Fields.Any(f => f is { IsPerSample: true } && (f.Set.Length > 0 || f.Role is Role.Weight or Role.Noise or Role.State) && written.Contains(f.Name)))
            written.Add("y");
        // A weight alone is no set of samples.
        foreach (var weight in Fields.Where(f => f.Role == Role.Weight && f.Set.Length > 0 && written.Contains(f.Name)).ToList())
            written.Add(Fields.First(f => f.Role == Role.Sample && f.Set == weight.Set).Name);
        written.UnionWith(Fields.Where(f => written.Contains(f.Name)).SelectMany(f => Words(f.Further)).ToList());
        var sets = Fields.Where(f => f.Role == Role.Sample && written.Contains(f.Name)).Select(f => f.Set).ToHashSet();
        var fields = Fields.Where(f => f.Role == Role.Weight ? sets.Contains(f.Set) : written.Contains(f.Name)).ToList();
        if (!fields.Any(f => f.Role == Role.Parameter))
            return null;
        var named = written.Concat(fields.SelectMany(f => Words(f.Text))).ToHashSet();
        var lines = Sizes.Where(named.Contains).Select(s => $"[Size] int {s};").Concat(fields.Select(f => f.Text)).Concat(methods).Concat(terms);
        string lengths = string.Join("; ", Sizes.Concat(sets.Where(set => set.Length > 0).Select(set => set + "Samples")));
        return new(Name + (precision == "Double" ? "" : precision), lengths, string.Join("\n", lines.Select(l => "    " + l)))
        {
            Ranges = string.Join("; ", fields.Where(f => f.Range.Length > 0).Select(f => $"{f.Name} {f.Range}")),
            Largest = Largest,
            Smallest = Smallest,
            Precision = precision,
        };
    }

    private static IEnumerable<string> Words(string text) => Regex.Matches(text, @"\w+").Select(m => m.Value);

    private static string Write(Node node, List<string> methods)
    {
        var children = node.Children.Select(c => Write(c, methods)).ToArray();
        string text = Regex.Replace(node.Text, @"\$(\d)", m => children[m.Value[1] - '0']);
        if (!node.IsMethod)
            return text;
        string name = string.Create(CultureInfo.InvariantCulture, $"F{methods.Count}");
        methods.Add($"{node.Kind.Type} {name}({string.Join(", ", node.Free.Select(v => $"{v.Kind.Type} {v.Name}"))}) {{ {text} }}");
        return $"{name}({string.Join(", ", node.Free.Select(v => v.Name))})";
    }
}
