using CitizenPortal.Domain.Text;

namespace CitizenPortal.Domain.Tests.Text;

public sealed class PhoneNumberFormsTests
{
    [Theory]
    [InlineData("0912345678", "+84912345678")]
    [InlineData("0912.345.678", "+84912345678")]
    [InlineData("0912 345 678", "+84912345678")]
    [InlineData("(091) 234-5678", "+84912345678")]
    [InlineData("+84 912 345 678", "+84912345678")]
    [InlineData("+84 (0) 912 345 678", "+84912345678")]
    [InlineData("84912345678", "+84912345678")]
    [InlineData("0084 912 345 678", "+84912345678")]
    [InlineData("０９１２３４５６７８", "+84912345678")]
    [InlineData("0386 123 456", "+84386123456")]
    [InlineData("0259 3822 123", "+842593822123")]
    [InlineData("(024) 3825 1234", "+842438251234")]
    public void Is_stored_in_one_form(string raw, string stored)
    {
        Assert.True(PhoneNumber.TryParse(raw, out var e164));
        Assert.Equal(stored, e164);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("113")]
    [InlineData("091234567")]
    [InlineData("09123456789")]
    [InlineData("0112345678")]
    [InlineData("0259 382 212")]
    [InlineData("+1 202 555 0100")]
    [InlineData("0912345678 hoặc 0987654321")]
    [InlineData("gọi tôi")]
    public void What_is_no_Vietnamese_number_is_refused(string? raw) => Assert.False(PhoneNumber.TryParse(raw, out _));
}
