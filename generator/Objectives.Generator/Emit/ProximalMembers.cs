using System;
using System.Collections.Generic;
using Objectives.Generator.Schedule;

namespace Objectives.Generator.Emit;

/// <summary>The proximal map of the regularizers, where they have one.</summary>
internal static class ProximalMembers
{
    public static IEnumerable<Member> Of(EmitContext context)
    {
        if (!context.HasProximal)
            yield break;
        string real = context.Element.Real;
        yield return new("void", "ProximalStep", [$"ReadOnlySpan<{real}> point", $"{real} step", $"Span<{real}> result"],
            "The proximal map of the regularizers, argmin ½‖point − p‖² + step·R(p)",
            " Parameters without a regularizer stay; where a factor is negative or the step too long for a minimum, the result is NaN. The spans may be the same.",
            [
                "__Bind.Span(point.Length, ParameterCount, nameof(point), \"the number of parameters\");",
                "__Bind.Span(result.Length, ParameterCount, nameof(result), \"the number of parameters\");",
                "__Bind.Step(step);",
                "var work = __Begin(point);",
                .. context.HasStep ? ["work.MoveAlong([step]);"] : Array.Empty<string>(),
                $"__Run(__Kernel.{KernelKind.Proximal.Name}, work, batch);",
                "work.Product.AsSpan(0, ParameterCount).CopyTo(result);",
                "__data.Workspaces.Return(work);",
            ])
        { IsWhole = true };
    }
}
