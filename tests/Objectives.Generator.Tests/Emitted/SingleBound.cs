using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>The 32-bit problem with the same data and hyperparameters as one of 64 bits.</summary>
internal static class SingleBound
{
    public static ITwiceDifferentiable<float> Of(Type type, Bound bound)
    {
        var arguments = new List<object>();
        foreach (var parameter in type.GetConstructors().Single().GetParameters())
        {
            if (bound.Data.FirstOrDefault(f => f.ArgumentName == parameter.Name) is not { } field)
                arguments.Add(bound.Sizes[parameter.Name!]);
            else
                arguments.Add(field.Argument(parameter.ParameterType));
        }
        var problem = (ITwiceDifferentiable<float>)Activator.CreateInstance(type, [.. arguments])!;
        foreach (var field in bound.Data.Where(f => f.Role is LeafRole.Hyperparameter or LeafRole.State))
        {
            var property = Bound.PropertyOf(type, field.Name);
            property.SetValue(problem, Bound.Argument(field.Numbers, field.Shape, property.PropertyType));
        }
        return problem;
    }
}
