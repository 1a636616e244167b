using System;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>Ends a reading whose arguments have a size that the body needs to be another one: it begins again with that.</summary>
internal sealed class EqualSizesException(string name, Size size) : Exception
{
    public string Name { get; } = name;

    public Size Size { get; } = size;
}
