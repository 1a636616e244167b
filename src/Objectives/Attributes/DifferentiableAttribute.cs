using System;

namespace Objectives;

/// <summary>
/// Publishes a static method to objectives of other projects: its program is written into this assembly when it is built, so that a loss
/// elsewhere may call it, and is differentiated, proved and fused as if the method stood there.
/// </summary>
/// <remarks>
/// <para>The method is static, is neither generic nor asynchronous, and computes with what bodies of objectives compute with:
/// its parameters are <c>double</c>, <c>int</c>, <c>bool</c>, enums, <see cref="Vector"/>, <see cref="Matrix"/>, <see cref="Tensor3"/>,
/// <see cref="Tensor4"/>, or arrays of <c>double</c>, <c>int</c> or <c>bool</c>, passed by value; it returns such a value, or a tuple of
/// them. Anything else, and anything in its body that has no derivative, is an error at that expression when the library is built.</para>
/// <para>Sizes are those of its arguments. Arrays that the body uses together, element by element or as the inner sizes of a product, have
/// equal sizes in every call; a call with other sizes is an error at build time, at the argument. An <c>int</c> parameter may count and
/// bound loops; a call then passes a size, an integer hyperparameter or a constant.</para>
/// <para>In its own project the method is called like any other, and by the same program: the bits are the same wherever it stands.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class DifferentiableAttribute : Attribute;
