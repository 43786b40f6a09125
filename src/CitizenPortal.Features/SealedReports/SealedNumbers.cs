using System.Security.Cryptography;

namespace CitizenPortal.Features.SealedReports;

/// <summary>Numbers of reports are drawn: whoever sees one learns nothing of how many there are or when others came.</summary>
internal static class SealedNumbers
{
    private const int FirstReference = 10_000_000;
    private const int EndOfReferences = 100_000_000;
    private const int IdBits = 52;

    public static long Id() => (BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))) & ((1L << IdBits) - 1)) | 1;

    public static string Reference(DateOnly day) => Domain.Text.Reference.CreateSealed(day.Year, RandomNumberGenerator.GetInt32(FirstReference, EndOfReferences)).Value;
}
