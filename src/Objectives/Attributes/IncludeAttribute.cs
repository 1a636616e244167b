using System;

namespace Objectives;

/// <summary>
/// Includes another objective: bodies may call its terms, which then read the fields of this class that have the same names.
/// </summary>
/// <remarks>
/// <para>
/// The field's type is a class with <see cref="ObjectiveAttribute"/>, of this project or of a referenced one. Its methods that are visible are
/// called as they are, <c>fit.CrossEntropy()</c>, in any expression; which terms, with which weights and which reductions make up the objective is said by the
/// terms that call them. From another project's class, terms and outputs can be called that are public, that read neither the batch nor sparse or ragged samples.
/// </para>
/// <para>
/// A field of the other class is the field of this class with its name, whatever its role is: its parameter may be data here, its
/// sample a parameter. The types must be equal; sizes follow from the arrays. A field that a call needs and this class has not is the error <c>OBJ1111</c>.
/// The field itself is never assigned.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [Parameter("d")] Vector w;
/// [Sample("d")] Vector x;
/// [Sample] double y;
/// [Include] Logistic fit;
/// [Include] Smoothness smooth;
/// [Hyperparameter] double lambda = 0.1;
/// [Loss] double Loss() => fit.CrossEntropy();
/// [Regularizer] double Penalty() => lambda * smooth.Roughness();
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Field, Inherited = false)]
public sealed class IncludeAttribute : Attribute;
