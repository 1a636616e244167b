using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Objectives.Fuzz.Declarations;

/// <summary>Draws a declaration: the same for the same seed.</summary>
internal sealed class Drawing
{
    /// <summary>What is larger is drawn anew: it costs as much as ten others, and what fails in it fails in a smaller one.</summary>
    private const int LargestSize = 60;

    private readonly Random _random;
    private readonly List<Field> _fields = [];
    private readonly List<string> _sizes;
    private int _names;

    private Drawing(int seed)
    {
        _random = new(seed);
        _sizes = [.. new[] { "d", "k", "m" }.Take(1 + _random.Next(3))];
        Axes = [.. _sizes, .. Chance(0.2) ? ["3"] : Array.Empty<string>()];
    }

    /// <summary>Lengths that arrays of this declaration have.</summary>
    public IReadOnlyList<string> Axes { get; }

    public IReadOnlyList<Field> Fields => _fields;

    public static Declaration Draw(int seed, int index)
    {
        Drawing drawing;
        List<Term> terms;
        int attempt = 0;
        do
        {
            drawing = new(HashCode(HashCode(seed, index), attempt++));
            drawing.DrawFields();
            terms = drawing.DrawTerms();
        }
        while (terms.Sum(t => t.Body.Size) > LargestSize);
        int deepest = terms.Max(t => LoopsOf(t.Body));
        return new(string.Create(CultureInfo.InvariantCulture, $"Fuzz{seed}_{index}"), drawing._sizes, drawing._fields, terms)
        {
            Largest = deepest >= 3 || terms.SelectMany(t => t.Body.All).Any(n => n.Kind.Sort == Sort.Tensor4) ? 4 : deepest == 2 ? 8 : 13,
            Smallest = terms.SelectMany(t => t.Body.All).Any(n => n.Feature is "Difference" or "slice") ? 2 : terms.SelectMany(t => t.Body.All).All(drawing.IsLegalWithoutElements) ? 0 : 1,
        };
    }

    public bool Chance(double probability) => _random.NextDouble() < probability;

    public T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    public string Axis() => Pick(Axes);

    public Variable NewVariable(string stem, Kind kind) => new(stem + (++_names).ToString(CultureInfo.InvariantCulture), kind);

    /// <summary>A number with two digits behind the point.</summary>
    public string Number(double low, double high) => Math.Round(low + (high - low) * _random.NextDouble(), 2).ToString("0.0#", CultureInfo.InvariantCulture);

    public Node Expression(Kind kind, int depth, Scope scope)
    {
        if (depth > 0)
            for (int attempt = 0; attempt < 6; attempt++)
            {
                var rules = Grammar.Rules(kind.Sort);
                double place = _random.NextDouble() * Grammar.Total(kind.Sort);
                int k = 0;
                while (k < rules.Count - 1 && (place -= rules[k].Weight) > 0)
                    k++;
                if (rules[k].Make(this, kind, depth - 1, scope) is { } node)
                    return node;
            }
        return Leaf(kind, scope);
    }

    /// <summary>A field, a variable or a constant.</summary>
    public Node Leaf(Kind kind, Scope scope)
    {
        var variables = scope.Variables.Where(v => v.Kind == kind).ToList();
        if (variables.Count > 0 && Chance(0.6))
        {
            var variable = Chance(0.6) ? variables[^1] : Pick(variables);
            return Read(variable);
        }
        var fields = _fields.Where(f => f.Kind == kind && scope.MayRead(f)).ToList();
        if (fields.Count > 0 && !(kind.Sort == Sort.Real && Chance(0.1)))
        {
            // Parameters and samples more often than the rest.
            var role = Chance(0.5) ? Role.Parameter : Role.Sample;
            var such = fields.Where(f => f.Role == role).ToList();
            var field = such.Count > 0 && Chance(0.8) ? Pick(such) : Pick(fields);
            return new("field", kind, field.Name);
        }
        return Grammar.Constant(this, kind, scope);
    }

    public static Node Read(Variable variable) => new("variable", variable.Kind, variable.Name) { Variable = variable };

    /// <summary>Whether it means something, and something finite, where axes are empty: nothing is read at a place, no mean and no extremum taken. A named set has samples.</summary>
    private bool IsLegalWithoutElements(Node node) => !(node.Feature == "field" && _fields.Any(f => f.Name == node.Text && f.Set.Length > 0)) && (node.Feature == "variable" || node.Kind.Sort is not (Sort.Index or Sort.Indices)) && !NeedsElements.Any(f => node.Feature.StartsWith(f, StringComparison.Ordinal));

    private static readonly string[] NeedsElements =
    [
        "Mean", "Max", "Min", "LogSumExp", "LogMeanExp", "LogCumSumExp", "Variance", "StandardDeviation", "Cosine", "Normalize", "NormInf", "ArgM", "Quantile", "TopK", "Segment", "OneHot", "Softmax", "LogSoftmax", "Rows", "Columns",
        "Concat", "Convolve", "Kron", "OptimalTransport", "LinearAssignment", "Eigenvalues", "SymmetricEigen", "projection", "Fft", "loop: array with past", "library", "FixedPoint", "MinOver", "T[i", "CumMax", "Distance",
    ];

    private static int HashCode(int seed, int index) => unchecked((seed * 1_000_003 + index) * 69_069 + 12_345);

    private static int LoopsOf(Node node) => node.Children.Select(LoopsOf).DefaultIfEmpty(0).Max()
        + (node.Binds.Any(b => b.Any(v => v.Kind.Sort == Sort.Index)) || node.Feature is "All(() => e)" or "Jacobian" or "Hessian" or "Laplacian" or "product of matrices" or "inner derivative" or "Kron" or "Convolve" or "Gradient of two" or "ParameterGradient" or "ArgMin of a vector" or "FixedPoint of a vector" or "MinOver of a vector" or "MinOver a set" || node.Kind.Sort is Sort.Tensor3 && node.Feature == "field" ? 1 : 0);

    private void DrawFields()
    {
        Add("a", Kind.Real, Role.Parameter);
        if (Chance(0.5))
            Add("b", Kind.Real, Role.Parameter);
        bool hasSamples = Chance(0.85);
        if (hasSamples)
        {
            Add("y", Kind.Real, Role.Sample);
            if (Chance(0.3))
                Add("flag", Kind.Bool, Role.Sample);
            if (Chance(0.3))
                Add("weight", Kind.Real, Role.Weight, "0.5 2");
        }
        if (hasSamples && Chance(0.2))
        {
            Add("edgeLevel", Kind.Real, Role.Sample, set: "edge");
            Add("edgeLabel", Kind.Index(Axis()), Role.Sample, set: "edge");
            Add("edgePoint", Kind.Vector(Axis()), Role.Sample, set: "edge");
            if (Chance(0.3))
                Add("edgeWeight", Kind.Real, Role.Weight, "0.5 2", "edge");
        }
        if (Chance(0.5))
            Add("lambda", Kind.Real, Role.Hyperparameter);
        if (Chance(0.2))
            Add("isOn", Kind.Bool, Role.Hyperparameter);
        if (Chance(0.2))
            Add("order", Kind.Index("4"), Role.Hyperparameter, "1 3");
        if (Chance(0.3))
            Add("c", Kind.Real, Role.Data);
        DrawRarer(hasSamples);
        foreach (string axis in Axes)
        {
            if (Chance(0.8))
                Add("w" + axis, Kind.Vector(axis), Role.Parameter);
            if (hasSamples && Chance(0.6))
                Add("x" + axis, Kind.Vector(axis), Role.Sample);
            if (Chance(0.3))
                Add("c" + axis, Kind.Vector(axis), Role.Data);
            if (Chance(0.1))
                Add("h" + axis, Kind.Vector(axis), Role.Hyperparameter);
            if (Chance(0.08))
                Add("state" + axis, Kind.Vector(axis), Role.State);
            if (hasSamples && Chance(0.3))
                Add("label" + axis, Kind.Index(axis), Role.Sample, $"0 {axis}-1");
            if (Chance(0.15))
                Add("place" + axis, Kind.Index(axis), Role.Data, $"0 {axis}-1");
            foreach (string other in Axes)
            {
                if (Chance(0.35))
                    Add("W" + axis + other, Kind.Matrix(axis, other), Role.Parameter);
                if (Chance(0.1))
                    Add("D" + axis + other, Kind.Matrix(axis, other), Role.Data);
                if (hasSamples && Chance(0.1))
                    Add("X" + axis + other, Kind.Matrix(axis, other), Role.Sample);
                if (Chance(0.12))
                    Add("g" + axis + other, Kind.Indices(axis, other), Role.Data, $"0 {other}-1");
                if (hasSamples && Chance(0.08))
                    Add("t" + axis + other, Kind.Indices(axis, other), Role.Sample, $"0 {other}-1");
            }
        }
    }

    /// <summary>Arrays of three axes and four, draws, states of samples, copies of blocks.</summary>
    private void DrawRarer(bool hasSamples)
    {
        var tensor = Kind.Tensor3(Axis(), Axis(), Axis());
        if (Chance(0.25))
            Add("T", tensor, Role.Parameter);
        if (hasSamples && Chance(0.08))
            Add("S", tensor, Role.Sample);
        if (Chance(0.1))
            Add("U", Kind.Tensor4(Axis(), Axis(), Axis(), Axis()), Pick([Role.Parameter, Role.Parameter, Role.Data]));
        if (Chance(0.1))
            Add("V", tensor, Role.Data);
        string axis = Axis();
        if (hasSamples && Chance(0.15))
            _fields.Add(new("noise", Kind.Vector(axis), Role.Noise) { IsPerSample = true, First = "Distribution." + Pick(["Normal", "Uniform", "Rademacher", "Exponential", "Gumbel"]), Further = "Per = Draw.Sample" });
        if (hasSamples && Chance(0.1))
            _fields.Add(new("mask", Kind.Vector(axis), Role.Noise) { IsPerSample = true, First = "Distribution.Bernoulli", Further = "Per = Draw.Sample" + (_fields.Any(f => f.Name == "lambda") ? ", Probability = nameof(lambda)" : "") });
        if (Chance(0.15))
            _fields.Add(new("jitter", Pick([Kind.Real, Kind.Vector(axis)]), Role.Noise) { First = "Distribution." + Pick(["Normal", "Uniform", "Rademacher", "Exponential", "Gumbel"]), Further = "Per = Draw.Evaluation" });
        if (hasSamples && Chance(0.1))
            _fields.Add(new("memory", Pick([Kind.Real, Kind.Vector(axis)]), Role.State) { IsPerSample = true, Further = "PerSample = true" });
        if (Chance(0.08))
            _fields.Add(new("before", Kind.Real, Role.State) { Further = "CopyOf = nameof(a)" });
    }

    private void Add(string name, Kind kind, Role role, string range = "", string set = "") =>
        _fields.Add(new(name, kind, role, range.Length > 0 || kind.Sort != Sort.Index ? range : $"0 {kind.Rows}-1") { Set = set });

    private List<Term> DrawTerms()
    {
        bool hasSamples = _fields.Any(f => f is { Role: Role.Sample, Set: "" }), hasEdge = _fields.Any(f => f.Set.Length > 0);
        var terms = new List<Term>();
        int count = 1 + _random.Next(3);
        for (int k = 0; k < count; k++)
        {
            string attribute = !hasSamples ? Pick(["Loss", "Regularizer"])
                : Pick(["Loss", "Loss", "Loss(Reduction.Sum)", "Loss(Reduction.MeanOverCount)", "Regularizer", "Metric", "Metric(Reduction.Sum)"]);
            if (k == 0)
                attribute = attribute.Replace("Metric", "Loss", StringComparison.Ordinal);
            string? set = attribute == "Regularizer" ? null : hasEdge && Chance(0.4) ? "edge" : hasSamples ? "" : null;
            var scope = new Scope([], set, 0, 0, false);
            terms.Add(new(attribute, Expression(Kind.Real, 2 + _random.Next(5), scope)));
        }
        if (Chance(0.15))
            terms.Add(DrawResidual(hasSamples, hasEdge));
        if (hasSamples && Chance(0.12))
            DrawOutput(terms);
        return terms;
    }

    private Kind NumberOrVector() => Chance(0.5) ? Kind.Real : Kind.Vector(Axis());

    private Term DrawResidual(bool hasSamples, bool hasEdge)
    {
        string? set = hasEdge && Chance(0.4) ? "edge" : hasSamples ? "" : null;
        string attribute = set is null ? "Residual" : Pick(["Residual", "Residual(Reduction.Mean)", "Residual(Reduction.MeanOverCount)"]);
        return new(attribute, Expression(NumberOrVector(), 1 + _random.Next(4), new([], set, 0, 0, false)));
    }

    /// <summary>An output, which reads a sample, and a loss through it.</summary>
    private void DrawOutput(List<Term> terms)
    {
        var kind = NumberOrVector();
        var scope = new Scope([], "", 0, 0, false);
        string family = Pick<string>(kind.Sort == Sort.Vector ? ["", "(Family.Categorical)", "(Family.Gaussian)", "(Family.Bernoulli)"] : ["", "(Family.Bernoulli)", "(Family.Gaussian)", "(Family.Poisson)"]);
        terms.Add(new("Output" + family, new("+", kind, "($0 + 0.5 * $1)", Expression(kind, 1 + _random.Next(3), scope), new Node("field", Kind.Real, "y"))));
        var output = new Node("output", kind, Term.Prediction + "()");
        terms.Add(new(Pick(["Loss", "Loss(Reduction.Sum)", "Loss(Reduction.MeanOverCount)"]), kind.Sort == Sort.Vector
            ? Chance(0.5)
                ? new("loss of squares", Kind.Real, "SquaredDistance($0, $1) / 2", output, Expression(kind, 1, scope))
                : new("loss of a label", Kind.Real, "(LogSumExp($0) - $0[$1])", output, Expression(Kind.Index(kind.Rows), 1, scope))
            : Chance(0.5)
                ? new("loss of an event", Kind.Real, "(Softplus($0) - $1 * $0)", output, Expression(Kind.Real, 1, scope))
                : new("loss of a square", Kind.Real, "Square($0 - $1)", output, Expression(Kind.Real, 1, scope))));
    }
}
