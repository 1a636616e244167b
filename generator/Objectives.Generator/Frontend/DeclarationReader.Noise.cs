using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Frontend.Bodies;
using Objectives.Generator.Frontend.Model;

namespace Objectives.Generator.Frontend;

/// <summary>Noise: what it is drawn from, and whether there is a draw for each sample.</summary>
internal sealed partial class DeclarationReader
{
    private static readonly string[] Distributions = ["Normal", "Uniform", "Bernoulli", "Rademacher", "Exponential", "Gumbel"];

    private enum Draw
    {
        Inferred,
        Sample,
        Evaluation,
    }

    private readonly Dictionary<string, Draw> _draws = [];

    private FieldModel Noise(FieldModel model, IFieldSymbol field, AttributeData attribute)
    {
        void Complain(string what) => Report(Descriptors.NoiseArguments, attribute.Place(), field.Name, what);
        string distribution = attribute.ConstructorArguments.FirstOrDefault().Value is int number && number >= 0 && number < Distributions.Length ? Distributions[number] : "";
        if (distribution.Length == 0)
            Complain("its distribution is no member of 'Distribution': write Distribution.Normal or another one");
        string probability = Named(attribute, "Probability") as string ?? "";
        if (probability.Length > 0 && distribution != "Bernoulli")
            Complain("only Distribution.Bernoulli has a Probability: remove it, or draw from that distribution");
        else if (probability.Length > 0 && !_type.GetMembers(probability).OfType<IFieldSymbol>().Any(f => f.Find("Hyperparameter") is not null && f.Type.SpecialType == SpecialType.System_Double))
            Complain($"Probability names '{probability}', which is no double [Hyperparameter]: write Probability = nameof(such a field)");
        int per = Named(attribute, "Per") as int? ?? 0;
        if (per is < 0 or > (int)Draw.Evaluation)
            Complain("Per is no member of 'Draw': write Draw.Sample or Draw.Evaluation");
        _draws[field.Name] = (Draw)per;
        return model with { Distribution = distribution.Length == 0 ? "Normal" : distribution, Probability = probability, IsPerSample = (Draw)per == Draw.Sample };
    }

    /// <summary>
    /// Noise that does not say so has a draw for each sample where terms per sample, or <c>All(() => …)</c>, read it, else one for each evaluation. The bodies are
    /// read for that alone, since how often a term is evaluated shows only when it has been read.
    /// </summary>
    private void InferDraws()
    {
        if (_failed || !_draws.ContainsValue(Draw.Inferred))
            return;
        var builder = new ProgramBuilder();
        var bindings = Bind(builder);
        var reader = new BodyReader(_compilation, _type, builder, bindings, builder.Axes.Intern(new Axis(Size.Samples, 0)), _cancellation);
        var perSample = new HashSet<string>();
        var once = new HashSet<string>();
        foreach (var method in Members.OfType<IMethodSymbol>().Where(m => FormOf(m) is null && m.Parameters.Length == 0
            && TypeOf(m.ReturnType) is { } type && (type == FieldType.Double || RealArrays.Contains(type)) && (m.Find("Update") ?? m.Find("Output") ?? Term(m)) is not null))
        {
            try
            {
                var (_, sampleRead, _) = reader.ReadUpdate(method, perSample: true);
                bool isSampled = method.Find("Regularizer") is null && (sampleRead is not null || method.Find("Output") is not null || (Term(method) is { } term && Flag(term, "PerSample")) || UpdatesSamples(method));
                (isSampled ? perSample : once).UnionWith(reader.NoiseRead);
                perSample.UnionWith(reader.NoiseOfBatch);
            }
            catch (RefusedException)
            {
                // Reported when the body is read for good.
            }
        }
        for (int i = 0; i < _fields.Count; i++)
        {
            var (model, symbol) = _fields[i];
            if (!_draws.TryGetValue(model.Name, out var draw) || draw != Draw.Inferred)
                continue;
            bool isOfBoth = perSample.Contains(model.Name) && once.Contains(model.Name);
            if (isOfBoth)
                Report(Descriptors.NoiseOfBoth, symbol.Place(), model.Name);
            // Read as one for each evaluation, it gives no further errors.
            _fields[i] = (model with { IsPerSample = perSample.Contains(model.Name) && !isOfBoth }, symbol);
        }

        static AttributeData? Term(IMethodSymbol method) => Kinds.Select(k => method.Find(k.Attribute)).FirstOrDefault(a => a is not null);

        bool UpdatesSamples(IMethodSymbol method) => method.Find("Update") is { } update
            && (Named(update, "Row") is not null || _fields.Any(f => f.Model.IsPerSample && f.Model.Role == FieldRole.State && f.Model.Name == update.ConstructorArguments.FirstOrDefault().Value as string));
    }
}
