namespace Objectives;

/// <summary>How many draws of a <see cref="NoiseAttribute">noise</see> field there are.</summary>
public enum Draw
{
    /// <summary>One a sample in terms that read samples, else one an evaluation. A field that terms of both kinds read must say which.</summary>
    Inferred,

    /// <summary>One for each sample.</summary>
    Sample,

    /// <summary>One for each evaluation, which all samples share.</summary>
    Evaluation,
}
