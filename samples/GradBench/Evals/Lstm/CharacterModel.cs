using Objectives;
using static Objectives.Functions;

namespace GradBench.Evals.Lstm;

/// <summary>
/// The mean loss per bit of a recurrent network that predicts the next character of a text, of b bits each. Its l layers of long short-term memory
/// have diagonal weights: row 2k of <c>main</c> has the weights of layer k, row 2k + 1 its biases, each for forget, input and output gate and for the change.
/// </summary>
[Objective]
internal partial class CharacterModel
{
    [Size] int l, b, c;
    [Size] int rows => 2 * l;
    [Size] int gates => 4 * b;
    [Parameter("rows", "gates")] Matrix main;
    [Parameter(3, "b")] Matrix extra;      // weights of the input; weights and biases of the output
    [Data("rows", "b")] Matrix state;      // row 2k: what layer k has put out, row 2k + 1: its cell; before the text
    [Data("c", "b")] Matrix text;

    [Loss]
    double Loss()
    {
        double[,] hidden = new double[l, b], cell = new double[l, b];
        for (int k = 0; k < l; k++)
        {
            for (int i = 0; i < b; i++)
            {
                hidden[k, i] = state[2 * k, i];
                cell[k, i] = state[2 * k + 1, i];
            }
        }
        double total = 0;
        for (int t = 0; t < c - 1; t++)
        {
            Vector input = text[t] * extra[0];
            for (int k = 0; k < l; k++)
            {
                for (int i = 0; i < b; i++)
                {
                    double forget = Sigmoid(input[i] * main[2 * k, i] + main[2 * k + 1, i]);
                    double ingate = Sigmoid(hidden[k, i] * main[2 * k, b + i] + main[2 * k + 1, b + i]);
                    double outgate = Sigmoid(input[i] * main[2 * k, 2 * b + i] + main[2 * k + 1, 2 * b + i]);
                    double change = Tanh(hidden[k, i] * main[2 * k, 3 * b + i] + main[2 * k + 1, 3 * b + i]);
                    cell[k, i] = cell[k, i] * forget + ingate * change;
                    hidden[k, i] = outgate * Tanh(cell[k, i]);
                }
                int layer = k;
                input = Vector.From(b, i => hidden[layer, i]);
            }
            Vector predicted = input * extra[1] + extra[2];
            total += Dot(text[t + 1], predicted) - Sum(text[t + 1]) * Log(2 + Sum(Exp(predicted)));
        }
        return -total / ((c - 1) * b);
    }
}
