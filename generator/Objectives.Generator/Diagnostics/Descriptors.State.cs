using Microsoft.CodeAnalysis;

namespace Objectives.Generator.Diagnostics;

/// <summary>What is wrong with states, their updates, and noise.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor NoiseArguments = new(
        "OBJ1060", "What a noise is drawn from",
        "The noise '{0}' cannot be drawn: {1}",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Noise(Distribution.Bernoulli, Probability = \"p\")] double m;' without a hyperparameter p. Right: '[Hyperparameter] double p = 0.5; [Noise(Distribution.Bernoulli, Probability = nameof(p))] double m;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor NoiseOfBoth = new(
        "OBJ1061", "Noise read per sample and once",
        "The noise '{0}' is read by terms per sample and by terms evaluated once: write Per = Draw.Sample or Per = Draw.Evaluation",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Loss] double L() => e * (y - b);' and '[Regularizer] double R() => e * b;' with '[Noise(Distribution.Normal)] double e;'. Right: '[Noise(Distribution.Normal, Per = Draw.Evaluation)] double e;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor NothingToHoldPerSample = new(
        "OBJ1062", "A value per sample without samples",
        "The field '{0}' has a value for each sample, but the objective has no samples that batches choose from: declare a [Sample] field, or remove PerSample or Per",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[State(PerSample = true)] double t;' without a sample. Right: '[State] double t;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor StateArguments = new(
        "OBJ1063", "What a state is",
        "The state '{0}' cannot be kept: {1}",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[State(CopyOf = \"v\")] Vector t;' without a parameter v. Right: '[State(CopyOf = nameof(w))] Vector t;' with '[Parameter(\"d\")] Vector w;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor UpdateArguments = new(
        "OBJ1064", "What an update updates",
        "The update '{0}' has nothing to update: {1}",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Update(\"t\")] double Next() => b;' without a state t. Right: '[State] double t; [Update(nameof(t))] double Next() => b;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor UpdateForm = new(
        "OBJ1065", "The form of an update",
        "The update '{0}' must be an instance method without parameters that returns what the state is, a 'double', 'Vector', 'Matrix', 'Tensor3' or 'Tensor4'",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Update(nameof(t))] double Next(double s) => s * b;'. Right: '[Update(nameof(t))] double Next() => t * b;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor UpdateShape = new(
        "OBJ1066", "The shape of an update",
        "The update '{0}' gives {1}, but {2}'{3}' is {4}: give one of that shape",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Update(nameof(t))] double Next() => b;' with '[State(\"d\")] Vector t;'. Right: '[Update(nameof(t))] Vector Next() => b * t;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor UpdateReadsSample = new(
        "OBJ1067", "The update of a shared state reads no sample",
        "The update '{0}' reads '{1}', which differs from sample to sample, but all samples share the state '{2}': use Mean(All(() => …)), give it PerSample = true, or let each sample replace a row by Row",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Update(nameof(t))] double Next() => y;' with '[State] double t;'. Right: '[Update(nameof(t))] double Next() => Mean(All(y));'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor FixedMask = new(
        "OBJ1069", "Which entries are fixed",
        "The parameter '{0}' names '{1}' as its fixed entries, {2}: declare {3} and write 'Fixed = nameof(…)' of it",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Parameter(\"d\", Fixed = \"known\")] Vector w;' without a data field 'known'. Right: '[Parameter(\"d\", Fixed = nameof(known))] Vector w; [Data(\"d\")] bool[] known;'.", customTags: Unsuppressable);

    public static readonly DiagnosticDescriptor DomainUnsuitable = new(
        "OBJ1068", "A domain that a field cannot have",
        "The domain {0} of '{1}' {2}",
        Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Fails: '[Hyperparameter(Domain = Domain.Positive)] double scale;', which is 0 until it is set. Right: '[Hyperparameter(Domain = Domain.Positive)] double scale = 1;'.", customTags: Unsuppressable);
}
