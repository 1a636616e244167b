using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Infrastructure;

namespace Objectives.Generator.Frontend.Model;

/// <summary>A declaration, read: everything the later stages need, and no symbol, syntax or compilation. Equality is the cache key.</summary>
/// <param name="Namespace">The namespace; empty for the global one.</param>
/// <param name="Types">The class and the types around it, outermost first.</param>
/// <param name="Fields">The role fields in declaration order.</param>
/// <param name="Sizes">The sizes in order: declared ones first, then those that only axes name.</param>
/// <param name="Terms">The terms in declaration order.</param>
/// <param name="Output">The method with <c>[Output]</c>, if there is one.</param>
/// <param name="Precision">The numbers that are computed with.</param>
/// <param name="ReadsBatch">Whether a body reads the batch from inside.</param>
/// <param name="Program">One output a term, <c>term Name</c>: over the samples for per-sample terms, a number for the others.</param>
/// <param name="HasErrors">Whether errors were reported: then the generated half is a skeleton that lets the rest of the project compile.</param>
internal sealed record ObjectiveModel(
    string Namespace,
    EquatableArray<TypePart> Types,
    EquatableArray<FieldModel> Fields,
    EquatableArray<SizeModel> Sizes,
    EquatableArray<TermModel> Terms,
    OutputModel? Output,
    PrecisionKind Precision,
    bool ReadsBatch,
    Program Program,
    bool HasErrors)
{
    /// <summary>What is differentiated otherwise than it is computed, a sentence each.</summary>
    public EquatableArray<string> StatedDerivatives { get; init; } = new([]);

    /// <summary>How gradients by hand were proved, a sentence each.</summary>
    public EquatableArray<string> GradientProofs { get; init; } = new([]);

    /// <summary>Whether a body takes a gradient with respect to all of θ.</summary>
    public bool TakesParameterGradient { get; init; }

    /// <summary>The residuals in declaration order.</summary>
    public IEnumerable<TermModel> Residuals => Terms.Where(t => t.Kind == TermKind.Residual);

    /// <summary>The constraints in declaration order.</summary>
    public IEnumerable<TermModel> Constraints => Terms.Where(t => t.Kind == TermKind.Constraint);

    /// <summary>Whether there are terms that the value does not need.</summary>
    public bool HasOtherTerms => Terms.Any(t => !t.IsInValue);

    /// <summary>The methods with <c>[Update]</c>, in declaration order.</summary>
    public EquatableArray<UpdateModel> Updates { get; init; }

    /// <summary>The fields with other objectives, in declaration order.</summary>
    public EquatableArray<IncludeModel> Includes { get; init; } = new([]);

    /// <summary>The programs of the terms that objectives of other projects may include.</summary>
    public EquatableArray<FunctionModel> Exports { get; init; } = new([]);

    /// <summary>Who may include the objective.</summary>
    public Audience IncludedAs { get; init; }

    /// <summary>Names of generated members that the declaration takes for its own, which is an error.</summary>
    public EquatableArray<string> TakenMembers { get; init; }

    /// <summary>Properties of fields that clash with something else, which is an error.</summary>
    public EquatableArray<string> ClashingProperties { get; init; }

    /// <summary>Whether the solutions of inner problems are searched for.</summary>
    public bool HasInnerProblems => Differentiate.Objective.InnerFailures(Program).Any();

    public string ClassName => Types[Types.Count - 1].Name;

    /// <summary>Names joined so that they are unique in the compilation and legal as an identifier.</summary>
    public string UniqueName => string.Join("_", new[] { Namespace.Replace('.', '_') }.Concat(Types.Select(t => t.Name)).Where(s => s.Length > 0));

    /// <summary>What generated files' names begin with: no name of a type has a plus sign, so that a file of one is none of another inside of it.</summary>
    public string FileStem => (Namespace.Length > 0 ? Namespace + "." : "") + string.Join("+", Types.Select(t => t.Name));

    /// <summary>The name of the class: namespace and types, dotted.</summary>
    public string HintName => string.Join(".", new[] { Namespace }.Concat(Types.Select(t => t.Name)).Where(s => s.Length > 0));

    public IEnumerable<FieldModel> FieldsOf(FieldRole role) => Fields.Where(f => f.Role == role);

    /// <summary>The named sets of samples, in order.</summary>
    public IEnumerable<string> Sets => Fields.Select(f => f.Set).Where(s => s.Length > 0).Distinct();

    /// <summary>What the unnamed set of samples is called, where there are named ones only; empty otherwise.</summary>
    public string FirstSet { get; init; } = "";

    /// <summary>The sizes that differ by sample, in order.</summary>
    public IEnumerable<string> RaggedSizes => Sizes.Where(s => s.IsRagged).Select(s => s.Name);

    public bool HasSamples => Fields.Any(f => f.HasRows);

    /// <summary>Whether sources may deliver the samples chunk by chunk: rows of one length, not rows of which others say where they begin.</summary>
    public bool IsStreamable => HasSamples && !RaggedSizes.Any();
}

/// <summary>That a gradient by hand is the automatic one, for arguments of some shapes.</summary>
/// <param name="Method">The gradient.</param>
/// <param name="Of">The method that it is of.</param>
/// <param name="Program">For each parameter the automatic gradient and by how much the other differs.</param>
internal sealed record GradientClaim(string Method, string Of, Program Program)
{
    public const string Automatic = "automatic ", Difference = "difference ";
}

/// <summary>One type declaration around or of the objective: <c>public partial class Name</c>.</summary>
internal readonly record struct TypePart(string Modifiers, string Keyword, string Name);

internal enum FieldRole : byte
{
    Parameter,
    Sample,
    SampleWeight,
    Data,
    Hyperparameter,
    State,
    Noise,
}

/// <summary>The C# type of a role field.</summary>
internal enum FieldType : byte
{
    Double,
    Int,
    Bool,
    Vector,
    Matrix,
    Tensor3,
    Tensor4,
    IntArray,
    IntMatrix,
    BoolArray,
    BoolMatrix,
    BoolTensor3,
    BoolTensor4,
    Enum,
    SparseVector,
}

/// <summary>A role field.</summary>
/// <param name="Name">As declared.</param>
/// <param name="Role">Its role.</param>
/// <param name="Type">Its C# type.</param>
/// <param name="Axes">The length of each axis in positional order, without the sample axis.</param>
/// <param name="Default">A hyperparameter's initial value as C#; empty without one.</param>
/// <param name="Documentation">The summary text of its documentation or trailing comment; may be empty.</param>
/// <param name="Set">The named set of samples it belongs to; empty for others. Such a field is bound as data: its samples are the first axis.</param>
/// <param name="IsSetWeight">Whether it weighs the samples of its set.</param>
/// <param name="Enumeration">The C# name of an enumeration; empty for other types.</param>
internal sealed record FieldModel(
    string Name, FieldRole Role, FieldType Type, EquatableArray<Size> Axes, string Default, string Documentation, string Set = "", bool IsSetWeight = false, string Enumeration = "")
{
    /// <summary>Whether a parameter block is maximised over.</summary>
    public bool Ascent { get; init; }

    /// <summary>The data field that says which entries of a parameter block do not move; empty for none.</summary>
    public string Fixed { get; init; } = "";

    /// <summary>Which numbers it may have.</summary>
    public DomainKind Domain { get; init; }

    /// <summary>Whether a state or a noise has a value for each sample.</summary>
    public bool IsPerSample { get; init; }

    /// <summary>What a noise is drawn from: a member of <c>Objectives.Distribution</c>.</summary>
    public string Distribution { get; init; } = "";

    /// <summary>The hyperparameter with the probability of a noise; empty for one half.</summary>
    public string Probability { get; init; } = "";

    /// <summary>The parameter block that updates copy into a state; empty for none.</summary>
    public string CopyOf { get; init; } = "";

    /// <summary>Whether the length of the first axis differs by sample: the samples' elements lie one after the other.</summary>
    public bool IsRagged { get; init; }

    /// <summary>The ragged size that the field holds each sample's length of: it is made from bound offsets, and no field of the class. Empty for others.</summary>
    public string LengthsOf { get; init; } = "";

    /// <summary>The sparse field that the field is a part of: it is made of what that one is bound to, and no field of the class. Empty for others.</summary>
    public string PartOf { get; init; } = "";

    /// <summary>Whether each sample is a sparse vector. The program knows its parts alone: ragged columns and values.</summary>
    public bool IsSparse => Type == FieldType.SparseVector;

    /// <summary>Whether no field of the class holds it.</summary>
    public bool IsDerived => LengthsOf.Length + PartOf.Length > 0;

    /// <summary>The ragged size of a sparse field's elements.</summary>
    public static string EntriesName(string sparse) => sparse + "Entries";

    /// <summary>The part of a sparse field with the columns of its elements.</summary>
    public static string ColumnsName(string sparse) => sparse + "Columns";

    /// <summary>The part of a sparse field with its elements.</summary>
    public static string ValuesName(string sparse) => sparse + "Values";

    /// <summary>The integer field with the lengths of a ragged size.</summary>
    public static string LengthsName(string size) => size + "Lengths";

    /// <summary>The argument with the offsets of a ragged size.</summary>
    public static string OffsetsName(string size) => size + "Offsets";

    /// <summary>The numbers of an enum's members.</summary>
    public EquatableArray<int> EnumValues { get; init; }

    /// <summary>Whether the property of an enum is internal, since the enum is.</summary>
    public bool IsInternal { get; init; }

    /// <summary>Whether the samples are an axis of what is bound or set, in front of <see cref="Axes"/>.</summary>
    public bool HasSampleAxis => HasRows || IsPerSample;

    /// <summary>Whether it is bound as one row for each sample of the unnamed set, in memory or from a source.</summary>
    public bool HasRows => Role is FieldRole.Sample or FieldRole.SampleWeight;

    /// <summary>Whether its numbers are an array that is set as a property: states, also single numbers, and hyperparameters with axes.</summary>
    public bool IsSetting => Role == FieldRole.State || (Role == FieldRole.Hyperparameter && Axes.Count > 0);

    /// <summary>The size that counts the samples of a named set.</summary>
    public static string CountOf(string set) => set + "Samples";

    /// <summary>How many samples a set has; the unnamed one's name is empty.</summary>
    public static Size SamplesOf(string set) => set.Length == 0 ? Size.Samples : Size.Named(CountOf(set));

    /// <summary>Whether it weighs the samples of its set, named or not.</summary>
    public bool IsWeight => Role == FieldRole.SampleWeight || IsSetWeight;

    /// <summary>Where it stands among the constructor's arguments: samples first, then weights, then data.</summary>
    public int BindingOrder => IsWeight ? 1 : Role == FieldRole.Sample || Set.Length > 0 ? 0 : 2;

    /// <summary>The property of a hyperparameter or a state: the name in Pascal case.</summary>
    public string PropertyName => char.ToUpperInvariant(Name[0]) + Name.Substring(1);

    /// <summary>The C# type of a field without axes.</summary>
    public string NumberType => Type switch { FieldType.Int => "int", FieldType.Bool => "bool", FieldType.Enum => Enumeration, _ => "double" };

    public LeafRole LeafRole => Role switch
    {
        FieldRole.Parameter => LeafRole.Parameter,
        FieldRole.Sample => LeafRole.Sample,
        FieldRole.SampleWeight => LeafRole.SampleWeight,
        FieldRole.Data => LeafRole.Data,
        FieldRole.State => LeafRole.State,
        FieldRole.Noise => LeafRole.Noise,
        _ => LeafRole.Hyperparameter,
    };

    /// <summary>Whether the objective has a derivative with respect to the field as bound.</summary>
    public bool HasDataGradient => Role is FieldRole.Sample or FieldRole.SampleWeight or FieldRole.Data && ElementType == ElementType.Real && !IsRagged && !IsSparse;

    public ElementType ElementType => Type switch
    {
        FieldType.Int or FieldType.IntArray or FieldType.IntMatrix or FieldType.Enum => ElementType.Int,
        FieldType.Bool or FieldType.BoolArray or FieldType.BoolMatrix or FieldType.BoolTensor3 or FieldType.BoolTensor4 => ElementType.Bool,
        _ => ElementType.Real,
    };
}

/// <summary>A named size.</summary>
/// <param name="Name">As declared, or as an axis names it.</param>
/// <param name="HasField">Whether a <c>[Size]</c> field shows it to bodies.</param>
/// <param name="Default">The default of an undetermined size as C#; empty without one.</param>
/// <param name="Derived">The C# expression of a derived size over other sizes; empty for others.</param>
/// <param name="FromData">Whether bound data show it; otherwise it is a constructor argument (unless derived).</param>
internal sealed record SizeModel(string Name, bool HasField, string Default, string Derived, bool FromData)
{
    /// <summary>Whether it differs by sample: as a number it is that of the longest.</summary>
    public bool IsRagged { get; init; }
}

/// <summary>The numbers that are computed with.</summary>
internal enum PrecisionKind : byte
{
    Double,
    Single,

    /// <summary>Single, but sums over samples are doubles.</summary>
    Mixed,
}

internal enum TermKind : byte
{
    Loss,
    Regularizer,
    Metric,

    /// <summary>Half the square of what it returns.</summary>
    Residual,

    /// <summary>A condition for solvers: 0, or at most 0.</summary>
    Constraint,
}

internal enum ReductionKind : byte
{
    /// <summary>Σ sᵢℓᵢ / Σ sᵢ.</summary>
    Mean,

    /// <summary>Σ sᵢℓᵢ.</summary>
    Sum,

    /// <summary>Σ sᵢℓᵢ / n.</summary>
    MeanOverCount,
}

/// <summary>A term.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Kind">Loss, regularizer, metric, residual, constraint.</param>
/// <param name="Reduction">How samples combine; without meaning for terms evaluated once.</param>
/// <param name="PerSample">Whether it is evaluated at every sample.</param>
/// <param name="Source">The user's body as one line of text, for the header.</param>
/// <param name="Set">The named set of samples that it is evaluated at; empty for the samples that batches choose from.</param>
internal sealed record TermModel(string Name, TermKind Kind, ReductionKind Reduction, bool PerSample, string Source, string Set = "")
{
    public string OutputName => "term " + Name;

    /// <summary>Whether it is a part of the objective.</summary>
    public bool IsInValue => Kind is TermKind.Loss or TermKind.Regularizer or TermKind.Residual;

    /// <summary>The length of a residual that is a vector; null for a number.</summary>
    public Size? Length { get; init; }

    /// <summary>Whether a constraint is that the value is at most 0.</summary>
    public bool IsInequality { get; init; }

    /// <summary>The output with what the method of a residual returns.</summary>
    public string ResidualName => "residual " + Name;

    /// <summary>The output with a regularizer as it is where no entry of a parameter is fixed; absent where none can be.</summary>
    public string FreeName => Differentiate.Outputs.Of(Differentiate.Outputs.Free, Name);

    /// <summary>The output with the term over variables in place of the output and of residuals; absent where it goes through none of them.</summary>
    public string SplitName => "split " + Name;

    /// <summary>How many numbers a residual is, at each sample where it is evaluated there.</summary>
    public Size ResidualLength => Length ?? Size.Of(1);

    /// <summary>The name in camel case, for locals of generated code.</summary>
    public string LocalName => char.ToLowerInvariant(Name[0]) + Name.Substring(1);
}

/// <summary>A method with the next value of a state.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="State">The field with the state.</param>
/// <param name="Row">The sample field with the row that a sample replaces; empty without one.</param>
/// <param name="PerSample">Whether it is evaluated at every sample.</param>
/// <param name="Source">The user's body as one line of text, for the header.</param>
internal sealed record UpdateModel(string Name, string State, string Row, bool PerSample, string Source)
{
    public string OutputName => (PerSample ? "updateRow " : "update ") + State;
}

/// <summary>The method whose value is what the model predicts; <c>prediction</c> in the program.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Length">The length of a vector; null for a number.</param>
/// <param name="Family">The distribution that it parametrises.</param>
internal sealed record OutputModel(string Name, Size? Length, FamilyKind Family = FamilyKind.None);

/// <summary>What the output parametrises, as <c>Objectives.Family</c> has it.</summary>
internal enum FamilyKind : byte
{
    None,
    Categorical,
    Bernoulli,
    Gaussian,
    Poisson,
}

/// <summary>A field with another objective.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Type">The other class in C#.</param>
/// <param name="Values">What its fields are here.</param>
internal sealed record IncludeModel(string Field, string Type, EquatableArray<IncludedValue> Values);

/// <summary>What a field of an included objective is here.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="Field">The field here; empty for a size.</param>
/// <param name="Size">A size; null for other fields.</param>
internal sealed record IncludedValue(string Name, string Field, Size? Size);

/// <summary>Who sees something.</summary>
internal enum Audience : byte
{
    /// <summary>The class itself.</summary>
    Private,

    /// <summary>This project.</summary>
    Internal,

    /// <summary>All projects.</summary>
    Public,
}
