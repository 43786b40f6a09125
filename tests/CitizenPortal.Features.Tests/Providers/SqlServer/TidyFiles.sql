UPDATE [a]
SET [a].[RemovedAt] = @p
FROM [Attachments] AS [a]
WHERE [a].[SubmissionKey] IS NOT NULL AND [a].[RemovedAt] IS NULL AND NOT EXISTS (
    SELECT 1
    FROM [Submissions] AS [s]
    WHERE [s].[Key] = [a].[SubmissionKey])
GO

UPDATE [s]
SET [s].[RemovedAt] = @p
FROM [SealedImages] AS [s]
WHERE [s].[DraftHash] IS NOT NULL AND [s].[RemovedAt] IS NULL AND NOT EXISTS (
    SELECT 1
    FROM [SealedDrafts] AS [s0]
    WHERE [s0].[KeyHash] = [s].[DraftHash])
GO

SELECT TOP(@p) [a].[Id], [a].[StoredName]
FROM [Attachments] AS [a]
WHERE [a].[RemovedAt] IS NOT NULL AND [a].[RemovedAt] < @before
ORDER BY [a].[Id]
GO

DELETE FROM [s]
FROM [SealedImages] AS [s]
WHERE [s].[RemovedAt] IS NOT NULL AND [s].[RemovedAt] < @before
GO

SELECT TOP(2) [s].[Value]
FROM (
    SELECT SYSUTCDATETIME() AS "Value"
) AS [s]
