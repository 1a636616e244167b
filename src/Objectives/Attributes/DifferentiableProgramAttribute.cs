using System;
using System.ComponentModel;

namespace Objectives;

/// <summary>
/// The program of a method with <see cref="DifferentiableAttribute"/>, as text. The source generator writes it; nobody else needs to.
/// </summary>
/// <remarks>
/// The text begins with the versions of its format and of the table of operations. It is read as data: at most 262 144 characters, verified
/// in full before anything is made of it.
/// </remarks>
/// <param name="id">The method, as documentation files name it: <c>M:Losses.Robust.Huber(System.Double,System.Double)</c>.</param>
/// <param name="text">Its program.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DifferentiableProgramAttribute(string id, string text) : Attribute
{
    /// <summary>The method, as documentation files name it.</summary>
    public string Id { get; } = id;

    /// <summary>Its program.</summary>
    public string Text { get; } = text;
}
