namespace CitizenPortal.Domain.Ratings.Counting;

/// <summary>
/// What a block of ratings adds up to. Bands of a score from 0 to 10 in hundredths: satisfied from 5, middle from 3.5, low under it
/// (the bands of Thông tư 01/2018/TT-VPCP Điều 15).
/// </summary>
public readonly record struct RatingSums(int Count, int Satisfied, int Middle, long Score)
{
    private const int SatisfiedFrom = 500;
    private const int MiddleFrom = 350;
    private const decimal Hundredths = 100m;

    public int Low => Count - Satisfied - Middle;

    /// <summary>From 0 to 10; null without a rating.</summary>
    public decimal? Mean => Count == 0 ? null : Score / (Hundredths * Count);

    public static RatingSums Of(int score) => new(1, score >= SatisfiedFrom ? 1 : 0, score is >= MiddleFrom and < SatisfiedFrom ? 1 : 0, score);

    public static RatingSums Of(IEnumerable<int> scores) => scores.Aggregate(default(RatingSums), (sum, score) => sum + Of(score));

    public static RatingSums operator +(RatingSums a, RatingSums b) => new(a.Count + b.Count, a.Satisfied + b.Satisfied, a.Middle + b.Middle, a.Score + b.Score);

    public static RatingSums Add(RatingSums a, RatingSums b) => a + b;
}
