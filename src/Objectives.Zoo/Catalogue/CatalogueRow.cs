namespace Objectives.Zoo;

/// <summary>One row of the catalogue of 252 published objectives, declared in this library.</summary>
/// <param name="Id">The row's number.</param>
/// <param name="Title">The title of the paper.</param>
/// <param name="Example">The declared class, and how to try it.</param>
/// <param name="Traits">What makes it harder than a sum over samples.</param>
public sealed record CatalogueRow(int Id, string Title, Example Example, Traits Traits = Traits.None)
{
    /// <summary>The name of the declared class.</summary>
    public string Name => Example.Objective.Name;
}
