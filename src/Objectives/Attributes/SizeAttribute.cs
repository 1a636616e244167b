using System;

namespace Objectives;

/// <summary>Declares an <c>int</c> that measures axes: a name that other roles use for the length of an axis.</summary>
/// <remarks>
/// The data bound to fields with this axis define its value; a size that no data show is a constructor argument, optional if the
/// field has an initialiser. An expression-bodied property is a derived size. Two arrays that disagree about a size
/// are an <see cref="ArgumentException"/> at binding; a field of another type than <c>int</c> is an error at build time.
/// </remarks>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
public sealed class SizeAttribute : Attribute;
