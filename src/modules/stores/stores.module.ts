import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { StoreEntity } from './store.entity.js';
import { StoresService } from './stores.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([StoreEntity])],
  providers: [StoresService],
  exports: [StoresService],
})
export class StoresModule {}
