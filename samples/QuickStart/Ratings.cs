namespace QuickStart;

/// <summary>Who rated what, and how.</summary>
internal sealed record Ratings(int Users, int Items, int[] User, int[] Item, double[] Rating)
{
    /// <summary>Ratings from hidden tastes of the given rank around 3.5, with noise; the same for every run.</summary>
    public static Ratings Generate(int users, int items, int rank, int count)
    {
        var random = new SeededRandom(2009);
        double[] tastes = random.Normals(users * rank, 0.5), traits = random.Normals(items * rank, 0.5);
        double[] leniency = random.Normals(users, 0.4), quality = random.Normals(items, 0.6);
        var ratings = new Ratings(users, items, new int[count], new int[count], new double[count]);
        for (int i = 0; i < count; i++)
        {
            int user = ratings.User[i] = random.Index(users), item = ratings.Item[i] = random.Index(items);
            double rating = 3.5 + leniency[user] + quality[item] + 0.3 * random.Normal();
            for (int r = 0; r < rank; r++)
                rating += tastes[user * rank + r] * traits[item * rank + r];
            ratings.Rating[i] = rating;
        }
        return ratings;
    }
}
