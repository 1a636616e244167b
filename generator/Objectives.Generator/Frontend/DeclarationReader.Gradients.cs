using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Frontend.Bodies;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Prove;

namespace Objectives.Generator.Frontend;

/// <summary>Methods with [Gradient]: their form, and that they are what they say.</summary>
internal sealed partial class DeclarationReader
{
    private IReadOnlyList<(IMethodSymbol Method, GradientClaim Claim)> _claims = [];

    /// <summary>Reports what is wrong; how the others were proved.</summary>
    private IReadOnlyList<string> CheckGradients(ObjectiveModel model)
    {
        foreach (var gradient in Members.OfType<IMethodSymbol>())
            if (BodyReader.NameOfDifferentiated(gradient) is { } name
                && !_type.GetMembers(name).OfType<IMethodSymbol>().Any(m => BodyReader.Fits(gradient, m)))
                Report(Descriptors.GradientForm, gradient.Place(), gradient.Name, name);
        var proofs = new List<string>();
        foreach (var (method, claim) in _claims)
        {
            var (isRefuted, text) = GradientProof.Run(model, claim);
            if (isRefuted)
                Report(Descriptors.GradientRefuted, method.Place(), claim.Method, claim.Of, text);
            else
                proofs.Add(text);
        }
        return [.. proofs.Distinct()];
    }
}
