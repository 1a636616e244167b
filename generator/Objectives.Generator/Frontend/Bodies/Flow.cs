namespace Objectives.Generator.Frontend.Bodies;

/// <summary>
/// How a statement ended. Conditions are nodes: under <see cref="Returned"/> the method has returned <see cref="Result"/>, under
/// <see cref="Broke"/> the loop around is left, under <see cref="Continued"/> the rest of its turn is skipped; otherwise control goes on.
/// </summary>
internal readonly record struct Flow(int Returned, Value? Result, int Broke, int Continued);
