namespace CitizenPortal.Domain.Text;

/// <summary>80 bits as 16 letters of Crockford's base 32 in groups of four; reads o as 0, i and l as 1, any case, any dashes.</summary>
public static class TrackingSecret
{
    public const int Bytes = 10;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Letters = 16;
    private const int BitsALetter = 5;

    public static string Format(ReadOnlySpan<byte> secret)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(secret.Length, Bytes);
        Span<char> letters = stackalloc char[Letters];
        for (var i = 0; i < Letters; i++)
        {
            var value = 0;
            for (var bit = i * BitsALetter; bit < (i + 1) * BitsALetter; bit++)
            {
                value = (value << 1) | ((secret[bit / 8] >> (7 - bit % 8)) & 1);
            }

            letters[i] = Alphabet[value];
        }

        return $"{letters[..4]}-{letters[4..8]}-{letters[8..12]}-{letters[12..]}";
    }

    public static bool TryParse(string? raw, out byte[] secret)
    {
        secret = new byte[Bytes];
        if (raw is not { Length: <= 60 })
        {
            return false;
        }

        var letters = raw.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '–' or '—' or '.')).Select(Read).ToList();
        if (letters.Count != Letters || letters.Contains(-1))
        {
            return false;
        }

        for (var bit = 0; bit < Letters * BitsALetter; bit++)
        {
            var on = (letters[bit / BitsALetter] >> (BitsALetter - 1 - bit % BitsALetter)) & 1;
            secret[bit / 8] |= (byte)(on << (7 - bit % 8));
        }

        return true;
    }

    private static int Read(char c) => char.ToUpperInvariant(c) switch
    {
        'O' => 0,
        'I' or 'L' => 1,
        var upper => Alphabet.IndexOf(upper),
    };
}
