using CitizenPortal.Features.Desk.Canned;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenPortal.Features.Storage.Mappings;

internal sealed class CannedTextMapping : IEntityTypeConfiguration<CannedText>
{
    public void Configure(EntityTypeBuilder<CannedText> builder)
    {
        builder.ToTable("CannedTexts").HasKey(c => c.Id);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Property(c => c.Agency).HasMaxLength(40);
        builder.Property(c => c.Topic).HasMaxLength(40);
        builder.Property(c => c.Title).HasMaxLength(200);
        builder.Property(c => c.LegalBasis).HasMaxLength(500);
        builder.Property(c => c.WrittenBy).HasMaxLength(200);
        builder.Property(c => c.ApprovedBy).HasMaxLength(200);
        builder.Property(c => c.Document).HasMaxLength(60);
        builder.HasIndex(c => c.Agency);
    }
}
