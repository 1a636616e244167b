using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Frontend.Model;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>The batch seen from inside: fields and expressions at every sample at once, along a copy of the samples' axis.</summary>
internal sealed partial class BodyReader
{
    /// <summary>The axis that sample fields are read along inside of <c>All(() => …)</c>; −1 outside.</summary>
    private int _batch = -1;

    /// <summary>Whether a body reads the batch: its users' own code then needs to know it too.</summary>
    public bool ReadsBatch { get; private set; }

    private ArrayValue All(IInvocationOperation call)
    {
        RequireBatch(call);
        ReadsBatch = true;
        var argument = Argument(call, 0);
        if (argument is IFieldReferenceOperation { Field: var field } && bindings.TryGetValue(field.OriginalDefinition, out var binding) && binding.PerSample)
        {
            RequireSet(binding.Set, argument);
            int own = Fresh(SampleCount);
            var whole = OfBatch(binding.Value, own, argument);
            return Settle(new ArrayValue(whole.Node, [own, .. whole.Axes]));
        }
        if (Evaluate(argument) is not FunctionValue { Method.Parameters.Length: 0 } function)
            throw Refuse(Descriptors.AllOfWhat, argument, argument.Syntax.Excerpt());
        int axis = Fresh(SampleCount);
        int outer = _batch;
        _batch = axis;
        _scope.Add(axis);
        ArrayValue value;
        try
        {
            value = Settle(Array(argument, Apply(call, function, [])));
        }
        finally
        {
            _scope.Remove(axis);
            _batch = outer;
        }
        return new(value.Node, [axis, .. value.Axes]);
    }

    /// <summary>A sample field at the sample that an axis numbers.</summary>
    private ArrayValue OfBatch(ArrayValue field, int axis, IOperation at)
    {
        ReadsBatch = true;
        var leaf = builder.LeafOf(field.Node);
        if (leaf.Axes.Length > 1 && builder.IsRagged(SizeOf(leaf.Axes[1])))
            throw Refuse(Descriptors.RaggedUse, at, at.Syntax.Excerpt(), "samples of different lengths make no array of the whole batch; bind what All(…) needs of them as a [Sample] of one length");
        if (leaf.Role == LeafRole.Data)
            return new(builder.Rename(field.Node, leaf.Axes[0], axis), field.Axes);   // a named set is always whole
        int first = builder.Axes.Intern(new Axis(Size.Samples, 1));
        int batch = builder.Leaf(LeafRole.Batch, leaf.Name, leaf.Type, [first, .. leaf.Axes.Skip(1)]);
        return new(builder.Rename(batch, first, axis), field.Axes);
    }

    /// <summary><c>SampleIndex</c> and <c>BatchSize</c>.</summary>
    private ArrayValue BatchProperty(IPropertyReferenceOperation reference)
    {
        RequireBatch(reference);
        ReadsBatch = true;
        if (reference.Property.Name == "BatchSize")
            return Number(builder.SizeValue(SampleCount));
        if (_batch >= 0)
            return Number(builder.Iota(_batch));
        _firstSampleRead ??= reference;
        return Number(builder.Iota(SampleAxis));
    }
}
