import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches, MaxLength } from 'class-validator';
import { IsLine } from '../../http/input.js';

/** What there is to say about an upload beside its bytes. */
export class UploadDto {
  @ApiPropertyOptional({ description: 'The file’s name', maxLength: 200 })
  @IsOptional()
  @MaxLength(200, { message: 'Use no more than 200 characters.' })
  @Matches(/^[^\p{C}/\\]+$/u, { message: 'Give the name of a file, without a folder.' })
  name?: string;

  @ApiPropertyOptional({ description: 'Whose paper it is, where the paper does not say', maxLength: 200 })
  @IsOptional()
  @MaxLength(200, { message: 'Use no more than 200 characters.' })
  @IsLine()
  authority?: string;
}

export class RecordDto extends UploadDto {
  @ApiPropertyOptional({ description: 'Why it is recorded', maxLength: 4000 })
  @IsOptional()
  @MaxLength(4000, { message: 'Use no more than 4000 characters.' })
  @IsLine()
  reason?: string;
}

/** The file's name as the query or `Content-Disposition` gives it (RFC 6266, its plain `filename`). */
export const fileName = ({ name }: UploadDto, contentDisposition: string | undefined): string =>
  name ?? /;\s*filename="([^"/\\\p{C}]{1,200})"/u.exec(contentDisposition ?? '')?.[1] ?? 'document.txt';
