namespace Objectives.Fuzz.Declarations;

/// <summary>Branches and loops.</summary>
internal static partial class Grammar
{
    private static Rule[] Choices =>
    [
        new(1.5, Choice),
        new(1, (d, kind, depth, scope) => new("if and return", kind, "if ($0) return $1; return $2;", d.Expression(Kind.Bool, depth, scope), d.Expression(kind, depth, scope), d.Expression(kind, depth, scope)) { IsMethod = true }),
        new(0.7, (d, kind, depth, scope) =>
        {
            var s = d.NewVariable("s", kind);
            return new("if and assign", kind, $"double {s.Name} = $0; if ($1) {s.Name} = $2; else {s.Name} -= $3; return {s.Name};",
                d.Expression(kind, depth, scope), d.Expression(Kind.Bool, depth, scope.With(s)), d.Expression(kind, depth, scope.With(s)), d.Expression(kind, depth, scope.With(s)))
            {
                IsMethod = true,
                Binds = [[], [s], [s], [s]],
            };
        }),
        new(0.5, (d, kind, depth, scope) =>
        {
            string n = d.Axis();
            return new("switch", kind, "(($0) switch { 0 => $1, 1 => $2, _ => $3 })", d.Expression(Kind.Index(n), depth, scope), d.Expression(kind, depth, scope), d.Expression(kind, depth, scope), d.Expression(kind, depth, scope));
        }),
        new(0.6, (d, kind, depth, scope) => new("guarded", kind, "($0 > 0.1 ? Log($0) : $1)", d.Leaf(kind, scope), d.Expression(kind, depth, scope))),
    ];

    private static Rule[] VectorChoices => [new(1, Choice)];

    private static Rule[] Loops =>
    [
        new(1.2, (d, kind, depth, scope) =>
        {
            if (scope.Loops >= 3)
                return null;
            string n = AnyVector(d, scope).Rows;
            var (s, t) = (d.NewVariable("s", kind), d.NewVariable("t", Kind.Index(n)));
            var inner = scope.InLoop(t);
            return d.Pick([0, 1, 2, 3, 4]) switch
            {
                0 => new("loop: sum", kind, $"double {s.Name} = $0; for (int {t.Name} = 0; {t.Name} < {n}; {t.Name}++) {s.Name} += $1; return {s.Name};", d.Expression(kind, depth, scope), d.Expression(kind, depth, inner))
                {
                    IsMethod = true,
                    Binds = [[], [t]],
                },
                1 => new("loop: sum with if", kind, $"double {s.Name} = $0; for (int {t.Name} = 0; {t.Name} < {n}; {t.Name}++) if ($1) {s.Name} += $2; else {s.Name} -= $3; return {s.Name};",
                    d.Expression(kind, depth, scope), d.Expression(Kind.Bool, depth, inner), d.Expression(kind, depth, inner), d.Expression(kind, depth, inner))
                {
                    IsMethod = true,
                    Binds = [[], [t], [t], [t]],
                },
                2 => new("loop: largest", kind, $"double {s.Name} = $0; for (int {t.Name} = 0; {t.Name} < {n}; {t.Name}++) {s.Name} = Max({s.Name}, $1); return {s.Name};", d.Expression(kind, depth, scope), d.Expression(kind, depth, inner))
                {
                    IsMethod = true,
                    Binds = [[], [t]],
                },
                3 => new("loop: break", kind, $"double {s.Name} = $0; for (int {t.Name} = 0; {t.Name} < {n}; {t.Name}++) {{ if ($1) {d.Pick(["break", "continue", $"return {s.Name}"])}; {s.Name} += $2; }} return {s.Name};",
                    d.Expression(kind, depth, scope), d.Expression(Kind.Bool, depth, inner), d.Expression(kind, depth, inner))
                {
                    IsMethod = true,
                    Binds = [[], [t], [t]],
                },
                _ => new("loop: downwards", kind, $"double {s.Name} = $0; for (int {t.Name} = {n} - 1; {t.Name} >= 0; {t.Name}--) {s.Name} += $1; return {s.Name};", d.Expression(kind, depth, scope), d.Expression(kind, depth, inner))
                {
                    IsMethod = true,
                    Binds = [[], [t]],
                },
            };
        }),
        new(1.2, (d, kind, depth, scope) =>
        {
            if (scope.Loops >= 2)
                return null;
            string n = d.Axis();
            var (s, t) = (d.NewVariable("s", kind), d.NewVariable("t", Kind.Index(n)));
            var inner = scope.InLoop(t).With(s);
            return d.Pick([0, 1, 2]) switch
            {
                0 => new("loop: recurrence", kind, $"double {s.Name} = $0; for (int {t.Name} = 0; {t.Name} < {n}; {t.Name}++) {s.Name} = $1; return {s.Name};", d.Expression(kind, depth, scope), Bounded(d, kind, depth, inner))
                {
                    IsMethod = true,
                    Binds = [[], [s, t]],
                },
                1 => new("loop: recurrence with a sum", kind,
                    $"double {s.Name} = $0, sum = 0; for (int {t.Name} = 0; {t.Name} < {n}; {t.Name}++) {{ sum += $1; {s.Name} = 0.5 * {s.Name} + $2; }} return sum + {s.Name};",
                    d.Expression(kind, depth, scope), d.Expression(kind, depth, inner), Bounded(d, kind, depth, inner))
                {
                    IsMethod = true,
                    Binds = [[], [s, t], [s, t]],
                },
                _ => new("loop: recurrence with if", kind, $"double {s.Name} = $0; for (int {t.Name} = 0; {t.Name} < {n}; {t.Name}++) if ($1) {s.Name} = $2; return {s.Name};",
                    d.Expression(kind, depth, scope), d.Expression(Kind.Bool, depth, scope.InLoop(t)), Bounded(d, kind, depth, inner))
                {
                    IsMethod = true,
                    Binds = [[], [t], [s, t]],
                },
            };
        }),
        new(0.5, (d, kind, depth, scope) =>
        {
            if (scope.Loops >= 2)
                return null;
            string n = d.Axis();
            var (i, j) = (d.NewVariable("i", Kind.Index(n)), d.NewVariable("j", Kind.Index(n)));
            return new("loop: triangle", kind, $"double s = 0; for (int {i.Name} = 0; {i.Name} < {n}; {i.Name}++) for (int {j.Name} = 0; {j.Name} {d.Pick(["<", "<="])} {i.Name}; {j.Name}++) s += $0; return s;", d.Expression(kind, depth, scope.InLoop(i, j)))
            {
                IsMethod = true,
                Binds = [[i, j]],
            };
        }),
        new(0.4, (d, kind, depth, scope) =>
        {
            var u = d.NewVariable("u", Kind.Real);
            return new("foreach", kind, $"double s = 0; Vector v = $0; foreach (double {u.Name} in v) s += $1; return s;", d.Expression(Kind.Vector(d.Axis()), depth, scope), d.Expression(kind, depth, scope.InLoop(u)))
            {
                IsMethod = true,
                Binds = [[], [u]],
            };
        }),
    ];

    private static Rule[] VectorLoops =>
    [
        new(1.5, (d, kind, depth, scope) =>
        {
            string n = kind.Rows;
            if (scope.Loops >= 2 || n == "BatchSize")
                return null;
            var (s, t) = (d.NewVariable("s", Kind.Real), d.NewVariable("t", Kind.Index(n)));
            string loop = $"for (int {t.Name} = 0; {t.Name} < {n}; {t.Name}++)";
            return d.Pick([0, 1, 2, 3]) switch
            {
                0 => new("loop: array", kind, $"var z = new double[{n}]; {loop} z[{t.Name}] = $0; return z;", d.Expression(Kind.Real, depth, scope.InLoop(t))) { IsMethod = true, Binds = [[t]] },
                1 => new("loop: array with past", kind,
                    $"var z = new double[{n}]; z[0] = $0; for (int {t.Name} = 1; {t.Name} < {n}; {t.Name}++) {{ double {s.Name} = z[{t.Name} - 1]; z[{t.Name}] = $1; }} return z;",
                    d.Expression(Kind.Real, depth, scope), Bounded(d, Kind.Real, depth, scope.InLoop(t).With(s)))
                {
                    IsMethod = true,
                    Binds = [[], [s, t]],
                },
                2 => new("loop: running array", kind, $"var z = new double[{n}]; double {s.Name} = $0; {loop} {{ {s.Name} = $1; z[{t.Name}] = {s.Name}; }} return z;",
                    d.Expression(Kind.Real, depth, scope), Bounded(d, Kind.Real, depth, scope.InLoop(t).With(s)))
                {
                    IsMethod = true,
                    Binds = [[], [s, t]],
                },
                _ => Scatter(d, kind, depth, scope),
            };
        }),
        new(0.8, (d, kind, depth, scope) =>
        {
            string n = d.Axis();
            if (scope.Loops >= 2 || kind.Rows == "BatchSize")
                return null;
            var (v, t) = (d.NewVariable("v", kind), d.NewVariable("t", Kind.Index(n)));
            return new("loop: vector recurrence", kind, $"Vector {v.Name} = $0; for (int {t.Name} = 0; {t.Name} < {n}; {t.Name}++) {v.Name} = $1; return {v.Name};",
                d.Expression(kind, depth, scope), Bounded(d, kind, depth, scope.InLoop(t).With(v)))
            {
                IsMethod = true,
                Binds = [[], [v, t]],
            };
        }),
    ];

    private static Node? Scatter(Drawing d, Kind kind, int depth, Scope scope)
    {
        string n = d.Axis();
        var t = d.NewVariable("t", Kind.Index(n));
        return new("loop: scatter", kind, $"var z = new double[{kind.Rows}]; for (int {t.Name} = 0; {t.Name} < {n}; {t.Name}++) z[$0] += $1; return z;",
            d.Expression(Kind.Index(kind.Rows), depth, scope.InLoop(t)), d.Expression(Kind.Real, depth, scope.InLoop(t)))
        {
            IsMethod = true,
            Binds = [[t], [t]],
        };
    }

    private static Node? Choice(Drawing d, Kind kind, int depth, Scope scope) =>
        new("?:", kind, "($0 ? $1 : $2)", d.Expression(Kind.Bool, depth, scope), d.Expression(kind, depth, scope), d.Expression(kind, depth, scope));
}
